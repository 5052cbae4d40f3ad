import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import { branchesOf, valuesOf } from '../document/walk.ts';
import type { JsonSchema } from '../engine/field.ts';
import { kinds } from '../engine/graders/index.ts';
import { docsText } from './docsText.ts';
import { rangeOf, type Seen } from './seen.ts';

/** The values that a schema lists or gives as examples; for a `type` the kinds. */
export function valueItems(
  seen: Seen,
  { from, to }: Probe,
  schema: JsonSchema | undefined,
  path: readonly unknown[],
): CompletionItem[] {
  const range = rangeOf(seen, from, to);
  const isType = path.length === 1 && path[0] === 'type';
  const values = isType ? kinds.map(({ type, docs }) => [type, docs] as const) : choices(schema);
  return values.map(([value, docs], index) => {
    const newText = typeof value === 'string' ? seen.notation.quote(value) : JSON.stringify(value);
    return {
      label: typeof value === 'string' ? value : JSON.stringify(value),
      kind: CompletionItemKind.EnumMember,
      documentation: docsText(seen, docs),
      sortText: String(index).padStart(3, '0'),
      filterText: newText,
      textEdit: { range, newText },
    };
  });
}

type Choice = readonly [value: unknown, docs: string | undefined];

function choices(schema: JsonSchema | undefined): readonly Choice[] {
  if (!schema) return [];
  const values = valuesOf(schema);
  if (values) return values.map((value, index) => [value, schema.enumDescriptions?.[index]] as const);
  const examples = (schema.examples ?? []).map((value) => [value, schema.description] as const);
  const flags = schema.type === 'boolean' ? [true, false].map((value) => [value, schema.description] as const) : [];
  const inBranches = branchesOf(schema, schema)?.flatMap(choices) ?? [];
  return distinct([...inBranches, ...examples, ...flags]);
}

/** Each value once, with the first docs. */
function distinct(all: readonly Choice[]): readonly Choice[] {
  const texts = all.map(([value]) => JSON.stringify(value));
  return all.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
