import type { Authoring } from '../authoring.ts';
import { findGraders, withChildren } from '../document/sites.ts';
import type { Tree } from '../document/tree.ts';
import type { Piece } from '../document/walk.ts';

/** The embedded pieces of all graders of a file. */
export function piecesIn(tree: Tree, { shapeOf }: Pick<Authoring, 'shapeOf'>): readonly Piece[] {
  const sites = findGraders(tree).flatMap((found) => found.sites.flatMap(withChildren));
  return sites.flatMap((site) => shapeOf(site).pieces);
}
