import { tokenize } from './tokenize.ts';

/** Which argument of `grade` a place is in, from 0, in a call or in its `def`; undefined elsewhere. Never throws. */
export function gradeCallAt(source: string, offset: number): number | undefined {
  const { tokens } = tokenize(source);
  const open: { readonly grade: boolean; argument: number }[] = [];
  for (const [index, { kind, text, from }] of tokens.entries()) {
    if (from >= offset) break;
    if (kind !== 'operator') continue;
    const last = open.at(-1);
    if (/^[([{]$/.test(text)) open.push({ grade: text === '(' && isGrade(tokens, index - 1), argument: 0 });
    else if (/^[)\]}]$/.test(text)) open.pop();
    else if (text === ',' && last) last.argument++;
  }
  return open.findLast(({ grade }) => grade)?.argument;
}

function isGrade(tokens: ReturnType<typeof tokenize>['tokens'], at: number): boolean {
  return tokens[at]?.text === 'grade' && tokens[at]?.kind === 'name' && tokens[at - 1]?.text !== '.';
}
