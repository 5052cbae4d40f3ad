import type { Lowered } from './lowered.ts';
import { values } from './python/values.ts';
import type { PythonPiece } from './pythonPiece.ts';

/** The author's own module, run by itself. */
export function lowerPython(source: string): Lowered {
  return { python, name: 'own_grader', config: source };
}

const python: PythonPiece = {
  needs: [values],
  source: `
def own_grader(row, source):
    names = {"__name__": "grader"}
    exec(compile(source, "<grader>", "exec"), names)
    score = names["grade"](row["sample"], row["item"])
    if not isinstance(score, (int, float)) or not 0 <= score <= 1:
        raise Broken(f"grade returned {score!r}, which is no number from 0 to 1.")
    return score
`,
};
