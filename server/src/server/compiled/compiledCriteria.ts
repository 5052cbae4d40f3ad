import type { Site } from '../../document/sites.ts';
import { slotOf } from '../../document/slotOf.ts';
import { sourceOffset } from '../../document/stringOffsets.ts';
import type { Path, Range, Tree } from '../../document/tree.ts';
import { withNamed } from '../../features/namedSites.ts';
import type { ExportedPart } from '../../formats/exports/exported.ts';

/** A criterion and what became of it, in offsets of the rubric and of the compiled text. */
export interface PlacedCriterion {
  readonly id: string;
  readonly path: Path;
  /** In the rubric. */
  readonly range: Range;
  /** In the compiled text; of a group those of all inside it. */
  readonly places: readonly Range[];
}

/** The criteria of a rubric, groups before what is inside them, with their places in the compiled text. */
export function compiledCriteria(
  rubric: Site,
  compiled: Tree,
  parts: readonly ExportedPart[],
): readonly PlacedCriterion[] {
  const placed = parts.flatMap((part) => {
    const place = placeOf(compiled, part);
    return place ? [{ path: part.path, place }] : [];
  });
  const [, ...criteria] = withNamed(rubric);
  return criteria.map(({ key, path, at, node }) => ({
    id: key ?? '',
    path,
    range: { from: at, to: at + node.length },
    places: placed.filter((part) => startsWith(part.path, path)).map(({ place }) => place),
  }));
}

function placeOf(compiled: Tree, { at, within }: ExportedPart): Range | undefined {
  const slot = slotOf(compiled, at);
  if (!slot?.node || !slot.range) return undefined;
  const { node, range, keyRange } = slot;
  if (!within) return { from: keyRange?.from ?? range.from, to: range.to };
  return { from: range.from + sourceOffset(node, within.from), to: range.from + sourceOffset(node, within.to) };
}

function startsWith(path: Path, head: Path): boolean {
  return head.every((step, index) => path[index] === step);
}
