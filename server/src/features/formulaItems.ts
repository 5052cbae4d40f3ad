import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { completeFormula, functions } from '../languages/formula/index.ts';
import { say } from '../languages/message.ts';
import { kindTitle } from './criterionCheck.ts';
import { docsText } from './docsText.ts';
import type { PieceAt } from './pieceAt.ts';
import { rangeOf, type Seen, siteAt } from './seen.ts';

/** What can stand where a formula needs a value. */
export function formulaItems(seen: Seen, { piece, base, at }: PieceAt): CompletionItem[] {
  const { from, to, operand, prefix } = completeFormula(piece.text, at);
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  const items = operand ? operands(seen, siteAt(seen, base), range, (text) => text) : [];
  return prefix ? items.map(committed) : items;
}

/** A name that has been begun is taken when what follows it is typed. */
function committed(item: CompletionItem): CompletionItem {
  return item.kind === CompletionItemKind.Variable ? { ...item, commitCharacters: [...'+-*/^,)'] } : item;
}

/** What a formula may reckon with: the graders or criteria beside it, then the functions. */
export function operands(
  seen: Seen,
  site: Site | undefined,
  range: Range,
  write: (text: string) => string,
): CompletionItem[] {
  const inputs = (site?.children ?? []).filter(({ path }) => path.at(-1) !== site?.kind?.grader);
  const names = inputs.flatMap((input) => {
    const { key, kind } = input;
    if (key === undefined) return [];
    return [
      {
        label: key,
        kind: CompletionItemKind.Variable,
        detail: seen.words(kind ? kindTitle(input) : say`grader`),
        sortText: `0${key}`,
        textEdit: { range, newText: write(key) },
      },
    ];
  });
  const calls = Object.entries(functions).map(([name, { signature, docs: doc }]) => ({
    label: name,
    kind: CompletionItemKind.Function,
    detail: signature,
    documentation: docsText(seen, doc),
    sortText: `1${name}`,
    textEdit: { range, newText: write(`${name}($0)`) },
    insertTextFormat: InsertTextFormat.Snippet,
  }));
  return [...names, ...calls];
}
