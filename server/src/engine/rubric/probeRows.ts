import type { Json, JsonObject } from '../json.ts';
import type { Row } from '../sample.ts';

/**
 * Completions unlike each other, for units that need no item: some that anybody might write, and one that says and
 * calls all that the check names, since a check may also forbid.
 */
export function probeRows(check: Json): readonly Row[] {
  const named = partsOf(check);
  const texts = named.filter((part) => typeof part === 'string');
  const calls = named.flatMap((part) => callOf(part) ?? []);
  return [
    rowOf('', []),
    rowOf('Zq#7\n~', [{ name: 'probe', arguments: { probe: 1 } }]),
    rowOf('42', [{ name: 'other', arguments: {} }], 42),
    rowOf('{"probe": [1]}', [], { probe: [1] }),
    ...calls.map((call) => rowOf('', [call])),
    rowOf(texts.join(' '), calls),
    rowOf('Zq#7\n~ '.repeat(30_000), []),
  ];
}

function rowOf(output_text: string, output_tools: readonly Json[], output_json?: Json): Row {
  const sample = { output_text, output_tools: [...output_tools], ...(output_json !== undefined && { output_json }) };
  return { line: 1, id: 'probe', item_id: 'probe', item: {}, sample };
}

/** A value with all that stands in it. */
function partsOf(value: Json): readonly Json[] {
  const inner = typeof value === 'object' && value !== null ? Object.values(value as JsonObject) : [];
  return [value, ...inner.flatMap(partsOf)];
}

/** The call that a part of a check may mean. */
function callOf(part: Json): Json | undefined {
  if (typeof part === 'string') return { name: part, arguments: {} };
  const { name, arguments: wanted = {} } = (typeof part === 'object' && part !== null ? part : {}) as JsonObject;
  return typeof name === 'string' ? { name, arguments: wanted } : undefined;
}
