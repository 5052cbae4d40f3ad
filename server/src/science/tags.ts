import type { Node } from '../engine/compile.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Scored } from '../engine/part.ts';
import { recent } from '../engine/recent.ts';
import type { RunSummary, TagFigures } from '../engine/record.ts';
import type { GradedNode, GradedRow } from '../engine/run.ts';
import { taggingOf } from '../engine/tagging.ts';
import { type SpreadBuilder, spreadBuilder } from './statistics/spread.ts';

/** Takes rows one by one, each with the number of its item; holds sums only. */
export interface TagBuilder {
  readonly add: (graded: GradedRow, item: number) => void;
  /** The tags, those of most rows first; absent where there are none. */
  readonly found: () => Pick<RunSummary, 'tags' | 'moreTags' | 'tagging'>;
}

/** Tags that are listed, so that rows with tags of their own cannot fill the memory. The first seen are. */
const most = 100;
/** Programs whose tags are not looked for again: that of the spec, and those of the last rows. */
const remembered = 16;

interface Column {
  readonly scores: SpreadBuilder;
  errors: number;
}

/**
 * Scores by tag: of each row what its criteria of a tag would be rewarded by themselves, so that points and penalties
 * count as in the reward. A row in which they have nothing to divide by, as penalties alone, has no score of the tag.
 */
export function tagBuilder(program: readonly Node[]): TagBuilder {
  const { part } = program.at(-1)!;
  const score = 'parts' in part ? part.tagScore : undefined;
  const columns = new Map<string, Column>();
  const tagged = recent<readonly GradedNode[], Tagged>(remembered);
  const taggedOf = (nodes: readonly GradedNode[]) => tagged(nodes, () => taggedIn(nodes));
  let isFull = false;
  const columnOf = (tag: string): Column | undefined => {
    const known = columns.get(tag);
    if (known || columns.size === most) {
      isFull ||= !known;
      return known;
    }
    const made: Column = { scores: spreadBuilder(), errors: 0 };
    columns.set(tag, made);
    return made;
  };
  const add = ({ outcomes, own }: GradedRow, item: number) => {
    const cells = cellsOf([{ nodes: program, outcomes }, ...(own ? [own] : [])], taggedOf);
    for (const [tag, tagged] of cells) {
      const column = columnOf(tag);
      const whole = score && column ? scoreOf(tagged, score) : undefined;
      if (column && whole && 'flag' in whole) column.errors++;
      if (column && whole && 'score' in whole) column.scores.add(whole.score, item);
    }
  };
  const tagging = taggingOf(program);
  const found = () => ({
    ...(columns.size > 0 && { tags: [...columns].map(figuresOf).sort(byRows), tagging }),
    ...(isFull && { moreTags: true as const }),
  });
  return score ? { add, found } : { add: () => undefined, found: () => ({}) };
}

function figuresOf([tag, { scores, errors }]: readonly [string, Column]): TagFigures {
  const { mean, ci95, stdev, n } = scores.spread();
  return { tag, mean, ci95, stdev, n, errors };
}

function byRows(one: TagFigures, other: TagFigures): number {
  return other.n - one.n || (one.tag < other.tag ? -1 : 1);
}

interface Cell {
  readonly node: GradedNode;
  readonly outcome: Outcome;
}

type Graded = Required<GradedRow>['own'];
type Tagged = ReadonlyMap<string, readonly number[]>;

function cellsOf(parts: readonly Graded[], taggedOf: (nodes: readonly GradedNode[]) => Tagged): Map<string, Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const { nodes, outcomes } of parts)
    for (const [tag, indexes] of taggedOf(nodes)) {
      const own = indexes.map((index) => ({ node: nodes[index]!, outcome: outcomes[index]! }));
      cells.set(tag, [...(cells.get(tag) ?? []), ...own]);
    }
  return cells;
}

/** An error where one of the criteria has one; skipped where nothing of them counts. */
function scoreOf(cells: readonly Cell[], score: (scored: readonly Scored[]) => Outcome): Outcome {
  const failed = cells.find(({ outcome }) => 'flag' in outcome);
  if (failed) return failed.outcome;
  const scored = cells.flatMap(({ node, outcome }): Scored[] =>
    'score' in outcome ? [{ id: node.id, points: node.points ?? 1, score: outcome.score }] : [],
  );
  const whole = scored.length === 0 ? undefined : score(scored);
  return whole && 'score' in whole ? whole : { skipped: 'Nothing of the tag counts in this row.' };
}

/** By tag the nodes that carry it; what stands in a group that carries it too counts in the group. */
function taggedIn(nodes: readonly GradedNode[]): Tagged {
  const holders = new Map(nodes.flatMap(({ parts }, index) => parts.map((part) => [part, index] as const)));
  const isHeld = (index: number, tag: string): boolean => {
    const holder = holders.get(index);
    return holder !== undefined && (nodes[holder]!.tags?.includes(tag) === true || isHeld(holder, tag));
  };
  const tagged = new Map<string, number[]>();
  for (const [index, { tags = [] }] of nodes.entries())
    for (const tag of new Set(tags)) if (!isHeld(index, tag)) tagged.set(tag, [...(tagged.get(tag) ?? []), index]);
  return tagged;
}
