import type { CodeLens } from 'vscode-languageserver-types';
import { say } from '../languages/message.ts';
import { editPythonCommand, type PythonWanted } from '../protocol.ts';
import { pythonPieces } from './pythonPieces.ts';
import type { Seen } from './seen.ts';

/** `Edit Python` above each key whose string holds Python, for a client that can open it in a tab of its own. */
export function pythonLenses(seen: Seen): CodeLens[] {
  if (seen.ours !== true) return [];
  return pythonPieces(seen).map(({ path, key, from }) => {
    const start = { line: seen.position(key?.from ?? from).line, character: 0 };
    const wanted: PythonWanted = { uri: seen.uri, path };
    const command = { title: seen.words(say`Edit Python`), command: editPythonCommand, arguments: [wanted] };
    return { range: { start, end: start }, command };
  });
}
