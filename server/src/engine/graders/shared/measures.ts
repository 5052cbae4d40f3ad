import { english, type Message, say } from '../../../languages/message.ts';
import type { CompileOptions } from '../../kind.ts';
import type { Definition, TextMetric } from '../../metrics/index.ts';
import { confidenceText, definitions, meteorWithSynonyms, noSynonyms, resolveDefinition } from '../../metrics/index.ts';
import type { Failure, Outcome } from '../../outcome.ts';
import { failure } from '../../outcome.ts';
import type { Rival, Unit } from '../../part.ts';
import type { Row } from '../../sample.ts';

/** The two texts of a row, or why there are none. */
export type Pair = (row: Row) => { readonly input: string; readonly reference: string } | Failure;

/** How a value of `evaluation_metric` is computed. */
export interface Measure {
  /** Names the definition: equal names give equal scores. */
  readonly name: string;
  readonly docs: string;
  readonly compile: (
    pair: Pair,
    options: CompileOptions,
  ) => Pick<Unit, 'asks' | 'score' | 'paid' | 'rivals' | 'refusal'>;
}

type Choices = Pick<CompileOptions, 'metrics' | 'wordNet' | 'synonyms'>;

/** The measure of a metric under the chosen definitions; `cosine` asks an embedding model. */
export function measureOf(metric: string, options: Choices): Measure {
  if (metric === cosine.name) return cosine;
  const extra = meteorWithSynonyms(options.synonyms ?? noSynonyms);
  const definition = resolveDefinition(metric as TextMetric, options.metrics[metric], extra);
  if ('allowed' in definition) return unknownChoice(metric, definition.allowed);
  return definition.onWordNet ? onWordNet(definition, options) : local(definition);
}

function local(definition: Definition): Measure {
  return {
    name: definition.name,
    docs: `${definition.docs} (${confidenceText[definition.confidence]})`,
    compile: (pair) => ({ paid: false, score: scoring(definition, pair), rivals: rivalsOf(definition, pair) }),
  };
}

/** The data is part of the name, because other data gives other scores. */
function onWordNet(definition: Definition, { wordNet, synonyms }: Choices): Measure {
  const { name, docs, compile } = local(definition);
  if (!wordNet || 'missing' in wordNet)
    return unusable(`${name} without data`, wordNet?.missing ?? say`WordNet was not looked for.`);
  const measure = { name: `${name} ${wordNet.version}`, docs: `${docs} Data of WordNet: \`${wordNet.version}\`.` };
  const unloaded = () => ({ paid: false, score: () => failure('other_error', 'WordNet is not loaded.') });
  return { ...measure, compile: synonyms ? compile : unloaded };
}

function unusable(name: string, refusal: Message): Measure {
  return {
    name,
    docs: english(refusal),
    compile: () => ({ paid: false, refusal, score: () => failure('other_error', english(refusal)) }),
  };
}

function scoring(definition: Definition, pair: Pair): (row: Row) => Outcome {
  return (row) => {
    const texts = pair(row);
    if ('flag' in texts) return texts;
    const { score, note } = definition.score(texts.input, texts.reference);
    return note ? { score, evidence: { note } } : { score };
  };
}

/** The other definitions of a metric whose definition is not known. */
function rivalsOf(definition: Definition, pair: Pair): readonly Rival[] {
  if (definition.confidence === 'recorded') return [];
  const others = definitions.filter((other) => other.metric === definition.metric && other !== definition);
  return others.map((other) => ({ name: other.name, score: scoring(other, pair) }));
}

function unknownChoice(metric: string, allowed: readonly string[]): Measure {
  const message = `\`rewardsmith.metrics\` names no definition of \`${metric}\`. Use one of ${allowed.join(', ')}.`;
  return {
    name: 'unknown',
    docs: message,
    compile: () => ({ paid: false, score: () => failure('other_error', message) }),
  };
}

const cosine: Measure = {
  name: 'cosine',
  docs: 'Cosine of the angle between two embeddings (`text-embedding-3-large`), negatives cut to 0. Only in evals. (local definition, the service may differ)',
  compile: (pair, options) => ({
    paid: true,
    asks: (row, answers) => {
      if (answers.length > 0) return [];
      const texts = pair(row);
      if ('flag' in texts) return texts;
      const model = options.models['text-embedding-3-large'] ?? 'text-embedding-3-large';
      return [{ ask: 'embed', model, texts: [texts.input, texts.reference] }];
    },
    score: (_row, [answer]) => {
      if (!answer) return failure('other_error', 'The embeddings were not asked for.');
      if ('flag' in answer) return answer;
      const [left, right] = answer.value as unknown as [number[], number[]];
      return { score: Math.max(0, angleCosine(left, right)) };
    },
  }),
};

function angleCosine(left: readonly number[], right: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  return Math.min(1, dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right)));
}
