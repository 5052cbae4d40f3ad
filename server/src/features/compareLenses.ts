import type { CodeLens } from 'vscode-languageserver-types';
import { say } from '../languages/message.ts';
import { type ComparisonWanted, compareCommand } from '../protocol/index.ts';
import { graderLine } from './graderLine.ts';
import type { Seen } from './seen.ts';

/** `compare with HEAD` above a spec that the last commit has too. */
export function compareLenses(seen: Seen): CodeLens[] {
  const [first] = seen.found;
  if (seen.isCommitted !== true || first === undefined) return [];
  const start = { line: graderLine(seen, first), character: 0 };
  const wanted: ComparisonWanted = { uri: seen.uri };
  const command = { title: seen.words(say`compare with HEAD`), command: compareCommand, arguments: [wanted] };
  return [{ range: { start, end: start }, command }];
}
