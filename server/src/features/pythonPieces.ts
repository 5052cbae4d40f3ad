import { type Found, type Site, withChildren } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Path, Range, Tree } from '../document/tree.ts';
import type { Shape } from '../document/walk.ts';

/** A string that holds Python, in offsets of the text. */
export interface PythonPiece extends Range {
  readonly site: Site;
  readonly path: Path;
  readonly text: string;
  /** Where a place of `text` stands. */
  readonly place: (offset: number) => number;
  /** Where its key stands; absent for an item of a list. */
  readonly key?: Range;
}

/** Where specs are looked through for Python. */
interface Looked {
  readonly tree: Tree;
  readonly found: readonly Found[];
  readonly shapeOf: (site: Site) => Shape;
}

/** The Python of all graders of a file; an alias has no text of its own, so none. */
export function pythonPieces({ tree, found, shapeOf }: Looked): readonly PythonPiece[] {
  const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
  return sites.flatMap((site) =>
    shapeOf(site).pieces.flatMap(({ language, path, text, from, to, place }) => {
      if (language !== 'python' || tree.text[site.at + from] === '*') return [];
      const whole = [...site.path, ...path];
      const key = slotOf(tree, whole)?.keyRange;
      const at = { from: site.at + from, to: site.at + to, place: (offset: number) => site.at + place(offset) };
      return [{ site, path: whole, text, ...at, ...(key && { key }) }];
    }),
  );
}

/** The Python at an offset: in its string, or at its key. */
export function pythonAt(pieces: readonly PythonPiece[], offset: number): PythonPiece | undefined {
  return pieces.find(({ key, from, to }) => (key?.from ?? from) <= offset && offset <= to);
}
