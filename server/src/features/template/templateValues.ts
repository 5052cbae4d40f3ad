import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Probe } from '../../document/probe.ts';
import { slotOf } from '../../document/slotOf.ts';
import type { JsonSchema } from '../../engine/field.ts';
import { findField } from '../../engine/findField.ts';
import type { FieldValue, Profile, ProfileField } from '../../engine/grading.ts';
import { say } from '../../languages/message.ts';
import { loneTemplate } from '../../languages/template/index.ts';
import { fieldDocs } from '../fieldDocs.ts';
import { listedValues } from '../listedValues.ts';
import { rangeOf, type Seen } from '../seen.ts';
import { typeWords } from '../typeWords.ts';
import { stepsOf } from './stepsOf.ts';
import { writablePath } from './writablePath.ts';

const most = 30;

/**
 * Where a text with templates is to be written: a template for each field of the samples that is no object or list
 * (where the text names a list, for each list of the item), and the values that the field takes which the text beside it names.
 */
export function templateValues(seen: Seen, found: Probe, schema: JsonSchema | undefined): CompletionItem[] {
  if (schema?.language !== 'template' || !seen.profile) return [];
  const range = rangeOf(seen, found.from, found.to);
  const write = (text: string) => ({ filterText: seen.notation.quote(text), newText: seen.notation.quote(text) });
  const values = besides(seen.profile, found).map(({ value, count }) => ({
    label: String(value),
    kind: CompletionItemKind.Value,
    detail: seen.words(say`in ${count} rows`),
    ...write(String(value)),
  }));
  const fits = schema.names === 'list' ? isList : isText;
  const fields = seen.profile.fields.filter((field) => fits(field) && !schema.examples?.includes(template(field)));
  const offered = fields.slice(0, most).map((field) => templateItem(seen, field));
  return [...values, ...offered.map((item) => ({ ...item, ...write(item.label) }))].map(
    ({ newText, ...item }, index) => ({
      ...item,
      sortText: `~${String(index).padStart(3, '0')}`,
      textEdit: { range, newText },
    }),
  );
}

function isText({ path, counts }: ProfileField): boolean {
  return writablePath(path) && !counts.list && !counts.object;
}

function isList({ path, counts }: ProfileField): boolean {
  return writablePath(path) && /^item\.[^[]+$/.test(path) && counts.list !== undefined;
}

function template({ path }: ProfileField): string {
  return `{{ ${path} }}`;
}

function templateItem(seen: Seen, field: ProfileField) {
  const types = typeWords(field);
  return {
    label: template(field),
    kind: CompletionItemKind.Field,
    detail: typeof types === 'string' ? types : seen.words(types),
    documentation: { kind: 'markdown' as const, value: fieldDocs(seen, stepsOf(field.path), field) },
  };
}

/** The values of the fields that the texts of the same object name, each alone. */
function besides(profile: Profile, { tree, path }: Probe): readonly FieldValue[] {
  const entries = slotOf(tree, path.slice(0, -1))?.node?.entries ?? [];
  return entries.flatMap(({ value }) => {
    const named = typeof value?.node.value === 'string' ? loneTemplate(value.node.value) : undefined;
    const found = named && findField(profile, named);
    return found?.state === 'known' ? listedValues(found.field) : [];
  });
}
