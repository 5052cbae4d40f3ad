import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** Texts whatever the case of their letters, as `foldCase` has them. */
export const folding: PythonPiece = {
  needs: [values],
  source: `
def fold_case(text):
    return text.lower() if text.isascii() else "".join(point.upper().lower() for point in text)
`,
};
