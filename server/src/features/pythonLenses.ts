import type { CodeLens } from 'vscode-languageserver-types';
import { say } from '../languages/message.ts';
import { editPythonCommand, type PythonWanted, runPythonCommand } from '../protocol/index.ts';
import { pythonPieces } from './pythonPieces.ts';
import type { Seen } from './seen.ts';

/** `Edit Python` and `Run on sample` above each key whose string holds Python, for a client that can show both. */
export function pythonLenses(seen: Seen): CodeLens[] {
  if (seen.ours !== true) return [];
  return pythonPieces(seen).flatMap(({ path, key, from }) => {
    const start = { line: seen.position(key?.from ?? from).line, character: 0 };
    const wanted: PythonWanted = { uri: seen.uri, path };
    const range = { start, end: start };
    const edit = { title: seen.words(say`Edit Python`), command: editPythonCommand, arguments: [wanted] };
    const run = { title: seen.words(say`Run on sample`), command: runPythonCommand, arguments: [wanted] };
    return [edit, ...(seen.profile ? [run] : [])].map((command) => ({ range, command }));
  });
}
