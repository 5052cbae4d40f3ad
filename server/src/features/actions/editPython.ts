import { say } from '../../languages/message.ts';
import { editPythonCommand, type PythonWanted } from '../../protocol/index.ts';
import { pythonAt, pythonPieces } from '../pythonPieces.ts';
import type { Action } from './action.ts';

/** Opens the Python at the cursor in a tab of its own. */
export const editPython: Action = {
  kind: 'refactor',
  *offers(seen, { from }) {
    const piece = seen.ours === true && pythonAt(pythonPieces(seen), from);
    if (!piece) return;
    const wanted: PythonWanted = { uri: seen.uri, path: piece.path };
    yield {
      title: say`Edit Python in its own tab`,
      edits: [],
      command: { command: editPythonCommand, arguments: [wanted] },
    };
  },
};
