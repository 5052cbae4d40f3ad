import type { JsonObject } from '../../../engine/json.ts';
import { loneTemplate } from '../../../languages/template/index.ts';
import { codeElsewhere } from '../shared/codeElsewhere.ts';
import { isObject, numberIn, textIn } from '../shared/fields.ts';
import { ownEntry } from '../shared/ownEntry.ts';
import { plain } from '../shared/plain.ts';
import { type BuiltIn, builtIns, rougeMetrics } from './builtIns.ts';
import { mappedText } from './mappedText.ts';

/** An evaluator of the service as a criterion, with how it had to be read. */
export interface EvaluatorCriterion {
  readonly criterion: JsonObject;
  readonly name: string;
  /** `judged` and `measured` stand in for what the service does; of `unknown` nothing is known but the name. */
  readonly as: 'judged' | 'measured' | 'unknown';
  /** The evaluator saw the tool calls too. */
  readonly sawTools: boolean;
  /** Inputs that name what samples here do not have. */
  readonly unseen: readonly string[];
}

const completion = '{{ sample.output_text }}';

/** The criterion of an `azure_ai_evaluator`; an evaluator that is not known is an error until a check is put there. */
export function evaluatorCriterion(spec: JsonObject, id: string): EvaluatorCriterion {
  const name = textIn(spec.evaluator_name) ?? textIn(spec.name) ?? id;
  const known = ownEntry(builtIns, name.replace(/^builtin\./, ''));
  const given = isObject(spec.data_mapping) ? spec.data_mapping : {};
  const response = textIn(given.response) ?? completion;
  const sawTools = /^\{\{\s*sample\.output_items\s*\}\}$/.test(response.trim());
  const of = sawTools ? completion : mappedText(response);
  const mapped = Object.entries(given).flatMap(([input, text]) =>
    input === 'response' || textIn(text) === undefined ? [] : [[input, mappedText(String(text))] as const],
  );
  const parameters = isObject(spec.initialization_parameters) ? spec.initialization_parameters : {};
  const found = known && of !== undefined ? checkOf(known, new Map(mapped), parameters) : undefined;
  if (!found || !loneTemplate(of ?? ''))
    return { criterion: { id, points: 1, ...codeElsewhere(name) }, name, as: 'unknown', sawTools: false, unseen: [] };
  const own = isCompletion(of!) ? {} : { of: of! };
  const unseen = mapped.flatMap(([input, text]) => (text === undefined ? [input] : []));
  return { criterion: { id, points: 1, ...own, ...found.keys }, name, as: found.as, sawTools, unseen };
}

function isCompletion(template: string): boolean {
  return loneTemplate(template)?.join('.') === 'sample.output_text';
}

type Mapping = ReadonlyMap<string, string | undefined>;
type Check = { readonly keys: JsonObject; readonly as: EvaluatorCriterion['as'] };

/** Undefined where a metric of texts lacks the other text. */
function checkOf(known: BuiltIn, mapping: Mapping, parameters: JsonObject): Check | undefined {
  if ('metric' in known) {
    const to = mapping.get('ground_truth');
    const metric = ownEntry(rougeMetrics, textIn(parameters.rouge_type) ?? '') ?? known.metric;
    const keys = { pass_threshold: thresholdIn(parameters, [0, 1]) ?? 0.5, similar: { metric, to: to ?? '' } };
    return to === undefined ? undefined : { keys, as: 'measured' };
  }
  const judge = judgeOf(mapping, parameters);
  if ('requirement' in known) return { keys: { pass_threshold: 1, ...judge, ...known }, as: 'judged' };
  const mark = thresholdIn(parameters, [1, 5]) ?? 3;
  const scale = { range: [1, 5], prompt: known.scale };
  return { keys: { pass_threshold: (mark - 1) / 4, ...judge, scale }, as: 'judged' };
}

function thresholdIn({ threshold }: JsonObject, [low, high]: readonly [number, number]): number | undefined {
  const mark = numberIn(threshold);
  return mark !== undefined && mark >= low && mark <= high ? mark : undefined;
}

function judgeOf(mapping: Mapping, { deployment_name, model }: JsonObject): JsonObject {
  const named = textIn(deployment_name) ?? textIn(model);
  const shown = [...mapping].flatMap(([input, text]) => (text === undefined ? [] : [`${plain(input)}: ${text}`]));
  const judge = {
    ...(named !== undefined && { model: named }),
    ...(shown.length > 0 && { context: shown.join('\n') }),
  };
  return Object.keys(judge).length > 0 ? { judge } : {};
}
