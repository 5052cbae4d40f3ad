import type { Json, JsonObject } from '../../../engine/json.ts';
import { say } from '../../../languages/message.ts';
import { compileRegex } from '../../../languages/regex/index.ts';
import { isObject, numberIn } from '../shared/fields.ts';
import type { Assertion, Check, Converter, Left } from './assertion.ts';
import { itemTemplates } from './itemTemplates.ts';

/** Assertions about the text of the output, by their type. */
export const textAssertions: Readonly<Record<string, Converter>> = {
  equals: ({ value }) => ({ check: { equals: isText(value) ? itemTemplates(String(value)) : value } }),
  contains: (assertion) => needles('all_of', false, assertion),
  icontains: (assertion) => needles('all_of', true, assertion),
  'contains-all': (assertion) => needles('all_of', false, assertion),
  'icontains-all': (assertion) => needles('all_of', true, assertion),
  'contains-any': (assertion) => needles('any_of', false, assertion),
  'icontains-any': (assertion) => needles('any_of', true, assertion),
  'starts-with': ({ value }) => pattern(`\\A${escaped(String(value))}`),
  regex: ({ value }) => pattern(String(value)),
  'is-json': ({ value }) => ({ check: { json: { schema: isObject(value) ? value : {} } } }),
  'contains-json': ({ value }) => ({ check: { json: { schema: isObject(value) ? value : {}, from: 'first' } } }),
  'rouge-n': (assertion) => likeness('rouge_1', 0.75, assertion),
  bleu: (assertion) => likeness('bleu', 0.5, assertion),
  gleu: (assertion) => likeness('gleu', 0.5, assertion),
  meteor: (assertion) => likeness('meteor', 0.5, assertion),
  'word-count': ({ value }) => wordCount(value),
};

function isText(value: Json): boolean {
  return value === null || typeof value !== 'object';
}

/** Of several texts a list, or a text with commas, as promptfoo reads it. */
function needles(key: 'all_of' | 'any_of', folded: boolean, { type, value }: Assertion): Check | undefined {
  const isSeveral = /-(?:all|any)$/.test(type);
  const given = isSeveral && typeof value === 'string' ? value.split(',') : [value].flat();
  const texts = given.map((each) => itemTemplates(String(each))).filter(Boolean);
  if (texts.length === 0 || texts.some((text) => /^(?:file|https?):\/\//.test(text))) return undefined;
  const wish = texts.length === 1 ? texts[0]! : texts;
  return { check: { contains: { [key]: wish, ...(folded && { fold_case: true }) } } };
}

function pattern(source: string): Check | Left {
  if (source.includes('{{')) return { left: say`a pattern here cannot have a variable in it.` };
  const { regex, faults } = compileRegex(source, {});
  return regex ? { check: { matches: source } } : { left: faults[0]!.message };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function likeness(metric: string, usual: number, { value, threshold = usual }: Assertion): Check | undefined {
  return typeof value === 'string'
    ? { check: { similar: { metric, to: itemTemplates(value) } }, passes: threshold }
    : undefined;
}

function wordCount(value: Json): Check | undefined {
  const exact = typeof value === 'string' && value.trim() !== '' ? Number(value) : numberIn(value);
  if (exact !== undefined && Number.isFinite(exact)) return { check: words({ min: exact, max: exact }) };
  if (!isObject(value)) return undefined;
  const [min, max] = [numberIn(value.min), numberIn(value.max)];
  if (min === undefined && max === undefined) return undefined;
  return { check: words({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) }) };
}

function words(limits: JsonObject): JsonObject {
  return { length: { unit: 'words', ...limits } };
}
