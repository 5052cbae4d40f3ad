import type { Edit, LanguageFault } from '../language.ts';
import { say } from '../message.ts';
import { syntaxFault } from './syntaxFault.ts';
import type { Tokens } from './tokenize.ts';

/** The faults of a source whose first line of code is indented: alone, or with all that follow. */
export function indentedSource(source: string, { tokens, first, outdented }: Tokens): LanguageFault[] {
  if (first === undefined || first.indentation === '') return [];
  const { from, indentation } = first;
  const line = { from, to: lineEnd(source, from) };
  const space = { from, to: from + indentation.length };
  if (outdented) return [syntaxFault(space, say`This line is indented, but no block is open.`)];
  const message = say`The whole source is indented, so Python refuses it and every sample scores 0. Begin at the margin.`;
  const repair = { title: say`Begin at the margin`, edits: dedents(source, tokens, indentation) };
  return [{ code: 'python-indented-source', severity: 'error', ...line, message, repair }];
}

/** Takes the indentation from each line that has it and does not begin inside a string. */
function dedents(source: string, tokens: Tokens['tokens'], indentation: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { index } of source.matchAll(/^(?=[ \t])/gm)) {
    while ((tokens[at]?.to ?? Number.POSITIVE_INFINITY) <= index) at++;
    const token = tokens[at];
    const inString = token?.kind === 'string' && token.from < index;
    if (!inString && source.startsWith(indentation, index)) {
      edits.push({ from: index, to: index + indentation.length, text: '' });
    }
  }
  return edits;
}

function lineEnd(source: string, from: number): number {
  const end = source.slice(from).search(/[\r\n]/);
  return end < 0 ? source.length : from + end;
}
