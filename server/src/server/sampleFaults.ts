import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readLine } from '../formats/samples/jsonl.ts';

/** Beyond this an open samples file is not checked as a whole. */
const largest = 20_000_000;

/** The lines of a samples file that are no samples. */
export function sampleFaults(document: TextDocument): Diagnostic[] {
  const text = document.getText();
  if (text.length > largest) return [];
  return text.split(/\r?\n/).flatMap((line, index) => {
    const clean = index === 0 ? line.replace(/^\uFEFF/, '') : line;
    const row = clean.trim() ? readLine(clean, index + 1) : undefined;
    if (!row || !('message' in row)) return [];
    const shift = line.length - clean.length;
    const at = (character: number) => ({ line: index, character: character + shift });
    const range = { start: at(row.from), end: at(row.to) };
    return [{ range, severity: 1 as const, code: 'malformed-sample', source: 'rewardsmith', message: row.message }];
  });
}
