import { nodeAt } from '../../document/nodeAt.ts';
import { syntaxDocs } from '../../document/syntaxDocs.ts';
import { say } from '../../languages/message.ts';
import { ignoreComment, suppressedLine } from '../../rules/suppressions.ts';
import type { Seen } from '../seen.ts';
import type { Action } from './action.ts';
import { faultsAt } from './faultsAt.ts';

const syntax: ReadonlySet<string> = new Set(syntaxDocs.map(({ code }) => code));

/** A comment that silences a fault where it is, in notations that have comments; no fault of the syntax. */
export const ignore: Action = {
  kind: 'quickfix',
  *offers(seen, range) {
    const { comment } = seen.notation;
    if (comment === undefined) return;
    const codes = new Set<string>();
    for (const fault of faultsAt(seen, range)) {
      const { code, from } = fault;
      const line = suppressedLine(seen.tree, from);
      if (syntax.has(code) || codes.has(code) || isInString(seen, line)) continue;
      codes.add(code);
      const text = `${indentation(seen, line)}${ignoreComment(comment, code)}${lineBreak(seen)}`;
      yield { title: say`Ignore \`${code}\` here`, edits: [{ from: line, to: line, text }], fault };
    }
  },
};

function isInString({ tree }: Seen, line: number): boolean {
  const { node, from } = nodeAt(tree, line).at(-1) ?? {};
  return node?.kind === 'string' && from! < line;
}

function indentation({ tree }: Seen, line: number): string {
  return /^[ \t]*/.exec(tree.text.slice(line, line + 1000))![0];
}

function lineBreak({ tree }: Seen): string {
  return /\r?\n/.exec(tree.text)?.[0] ?? '\n';
}
