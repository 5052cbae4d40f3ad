import type { Json, JsonObject } from '../../engine/json.ts';
import type { Row } from '../../engine/sample.ts';
import { type Message, say } from '../../languages/message.ts';
import type { SampleSection } from '../../protocol/index.ts';

type Section = Omit<SampleSection, 'title'> & { readonly title: Message };

/** What a row holds, in the order in which it is read: what was asked before what was answered. */
export function sampleSections({ item, sample, expert, raters }: Row): readonly Section[] {
  const { output_text, output_json, output_tools, messages, state, ...rest } = sample;
  const talks = Object.entries(item).filter(([, value]) => isMessages(value));
  const fields = without(item, ['id', ...talks.map(([key]) => key)]);
  const all: readonly (Section | undefined)[] = [
    section(say`Item`, ['item'], isEmpty(fields) ? undefined : fields),
    ...talks.map(([key, value]) => section(say`Item: ${key}`, ['item', key], value, 'messages')),
    section(say`Messages`, ['sample', 'messages'], messages, isMessages(messages) ? 'messages' : 'value'),
    section(say`Completion`, ['sample', 'output_text'], output_text),
    section(say`Completion as JSON`, ['sample', 'output_json'], isNested(output_json) ? output_json : undefined),
    section(say`Tool calls`, ['sample', 'output_tools'], isEmpty(output_tools) ? undefined : output_tools, 'calls'),
    section(say`State at the end`, ['sample', 'state'], state),
    section(say`More of the sample`, ['sample'], isEmpty(rest) ? undefined : rest),
    section(say`Labels of the expert`, ['expert'], expert),
    section(say`Labels of raters`, ['raters'], raters),
  ];
  return all.filter((each) => each !== undefined);
}

function section(
  title: Message,
  field: Section['field'],
  value: Json | undefined,
  form: Section['form'] = 'value',
): Section | undefined {
  return value === undefined || value === null ? undefined : { title, field, value, form };
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function isMessages(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((turn) => typeof turn?.role === 'string');
}

function isNested(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
