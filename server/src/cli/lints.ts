import { ruffProcess } from '../adapters/ruff/ruffProcess.ts';
import type { Authoring } from '../authoring.ts';
import type { Tree } from '../document/tree.ts';
import type { Lint, LintFinding } from '../engine/lint.ts';

/** Lints the sources of files, each text once; `log` is told where the linter fails. */
export function createLints(log: (text: string) => void) {
  const linter = ruffProcess();
  const known = new Map<string, readonly LintFinding[]>();
  const lint: Lint = (language, text) => (language === linter.language ? known.get(text) : undefined);
  const learn = async (text: string) => {
    const found = await linter.lint(text).catch((error: Error) => log(`${error.message}\n`));
    known.set(text, found ?? []);
  };
  /** What is said of the sources in a file, once all have been looked at. */
  const of = async (tree: Tree, authoring: Authoring): Promise<Lint> => {
    const pieces = authoring
      .piecesIn(tree)
      .filter(({ language, text }) => language === linter.language && !known.has(text));
    for (const text of new Set(pieces.map((piece) => piece.text))) await learn(text);
    return (language, text) => lint(language, text);
  };
  return { of, dispose: () => linter.dispose() };
}
