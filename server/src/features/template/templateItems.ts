import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { fieldName } from '../../engine/fieldName.ts';
import type { Profile, ProfileField } from '../../engine/grading.ts';
import type { Path } from '../../engine/part.ts';
import { completeTemplate } from '../../languages/template/index.ts';
import { fieldDocs } from '../fieldDocs.ts';
import type { PieceAt } from '../pieceAt.ts';
import { rangeOf, type Seen } from '../seen.ts';
import { typeWords } from '../typeWords.ts';
import { stepsOf } from './stepsOf.ts';
import { writablePath } from './writablePath.ts';

const always = ['sample.output_text', 'sample.output_json', 'sample.output_tools'];

/** The paths that may follow what is written inside `{{ }}`, most common first; undefined outside. */
export function templateItems(seen: Seen, { piece, base, at }: PieceAt): CompletionItem[] | undefined {
  const { inside, path, from, to, closed } = completeTemplate(piece.text, at);
  if (!inside) return undefined;
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  const rest = below(seen.profile, path);
  const roots = path.length > 0 || rest.length === 0 ? [] : ['item', 'sample'];
  const end = closed ? '' : ' }}';
  const paths = rest.map(({ name, field }, index) => ({
    ...itemOf(seen, name, [...path, ...stepsOf(name)], field),
    sortText: sortText(index),
    textEdit: { range, newText: name + end },
    ...(closed && !/[.[]/.test(name) && { commitCharacters: ['.'] }),
  }));
  const bare = roots.map((root, index) => ({
    ...itemOf(seen, root, [root]),
    kind: CompletionItemKind.Variable,
    sortText: sortText(rest.length + index),
    textEdit: { range, newText: root },
    commitCharacters: ['.'],
  }));
  return [...paths, ...bare];
}

interface Below {
  /** What is still to be written. */
  readonly name: string;
  readonly field?: ProfileField;
}

/** What can be written behind a path so that a value is reached. */
function below(profile: Profile | undefined, path: Path): readonly Below[] {
  const head = path.length > 0 ? `${fieldName(path)}.` : '';
  const all = profile?.fields.map((field) => ({ name: field.path, field })) ?? always.map((name) => ({ name }));
  return all
    .filter(({ name }) => name.startsWith(head) && writablePath(name))
    .map((each) => ({ ...each, name: each.name.slice(head.length) }));
}

/** Behind a position in a list the field is only that of the first element: how common it is there is not known. */
function itemOf(seen: Seen, label: string, path: Path, field?: ProfileField) {
  const types = field ? typeWords(field) : '';
  const known = path.some((step) => Number(step) > 0) ? undefined : field;
  return {
    label,
    kind: CompletionItemKind.Field as CompletionItemKind,
    filterText: label,
    ...(types && { detail: typeof types === 'string' ? types : seen.words(types) }),
    documentation: { kind: 'markdown' as const, value: fieldDocs(seen, path, known) },
  };
}

function sortText(index: number): string {
  return String(index).padStart(4, '0');
}
