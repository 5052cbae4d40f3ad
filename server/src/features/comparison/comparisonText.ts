import type { Compared } from '../../engine/effect.ts';
import type { Path } from '../../engine/part.ts';
import { isSame, type PartDiffs } from '../../engine/specDiff.ts';
import type { SpecPart } from '../../engine/specParts.ts';
import { type Message, say } from '../../languages/message.ts';
import type { ComparisonText } from '../../protocol/index.ts';
import { score } from '../scoreText.ts';
import type { Seen } from '../seen.ts';
import { effectLines } from './effectLines.ts';
import { type Line, linkedText, type Piece, table } from './linkedText.ts';
import { partLine } from './meaningChanges.ts';
import { meaningWords } from './meaningWords.ts';

/** What is told of one thing that a file asks to be graded. */
export interface RootComparison {
  readonly id: string;
  readonly diffs: PartDiffs;
  /** Ids of parts that are only written another way. */
  readonly reworded: readonly string[];
  /** What grading by both texts found, or why nothing was graded. */
  readonly graded: Compared | { readonly refused: Message };
  /** Whether it asks models. */
  readonly isPaid: boolean;
}

/** A spec against the last commit, as Markdown that can be read as it stands; `samples` is the URI of their file. */
export function comparisonText(
  seen: Seen,
  roots: readonly RootComparison[],
  samples: string | undefined,
): ComparisonText {
  const name = decodeURIComponent(seen.uri.slice(seen.uri.lastIndexOf('/') + 1));
  const heading: Line = [seen.words(say`# ${name} against the last commit`)];
  return linkedText([
    heading,
    ...roots.flatMap((root) => rootLines(seen, root, { samples, isOnly: roots.length === 1 })),
  ]);
}

interface Around {
  readonly samples: string | undefined;
  readonly isOnly: boolean;
}

/** What is told of one thing, as lines. */
export function rootLines(seen: Seen, root: RootComparison, { samples, isOnly }: Around): readonly Line[] {
  const { diffs, reworded, graded, isPaid } = root;
  const { words } = seen;
  const compared = 'refused' in graded ? undefined : graded;
  const rows = changeRows(seen, diffs, compared);
  const heads = [say`part`, say`change`, ...(compared ? [say`before`, say`now`] : [])].map(words);
  return [
    ...(isOnly ? [] : [[''], [`## ${root.id}`]]),
    [''],
    [words(total(diffs))],
    ...(rows.length > 0 ? [[''], ...table(heads, rows)] : []),
    ...(rows.length > 0 && compared ? [[''], [words(say`The numbers are mean scores.`)]] : []),
    ...(reworded.length > 0 ? [[''], [words(say`Only written another way: ${code(reworded)}.`)]] : []),
    [''],
    ...('refused' in graded ? [[words(graded.refused)]] : effectLines(seen, graded, { samples, isPaid })),
  ];
}

function total({ parts, removed }: PartDiffs): Message {
  const [, ...inner] = parts;
  const same = inner.filter(isSame).length;
  const changed = parts.filter((diff) => !isSame(diff)).length + removed.length;
  if (changed === 0) return say`Nothing changed in meaning: ${inner.length} parts mean and count the same.`;
  return say`What changed in meaning (${same} of ${inner.length} parts mean and count the same):`;
}

/** A row for each change; what is said of the part itself stands in its first. */
function changeRows(
  seen: Seen,
  { parts, removed }: PartDiffs,
  compared: Compared | undefined,
): readonly (readonly Line[])[] {
  const of = (run: Compared['before'] | undefined, part: SpecPart | undefined) => [score(meanOf(run, part))];
  const means = (before: SpecPart | undefined, after: SpecPart | undefined) =>
    compared ? [of(compared.before, before), of(compared.after, after)] : [];
  const blank = compared ? [[''], ['']] : [];
  return [
    ...parts.flatMap(({ part, before, changes }) =>
      changes.flatMap(meaningWords).map((told, index) => {
        const name: Piece = {
          text: nameOf(seen, part),
          target: { uri: seen.uri, line: partLine(seen, part.path) + 1 },
        };
        return [[index === 0 ? name : ''], [seen.words(told)], ...(index === 0 ? means(before, part) : blank)];
      }),
    ),
    ...removed.map((part) => [[nameOf(seen, part)], [seen.words(say`removed`)], ...means(part, undefined)]),
  ];
}

function nameOf({ words }: Seen, { id }: SpecPart): string {
  return id === '' ? words(say`(the whole)`) : code([id]);
}

function meanOf(run: Compared['before'] | undefined, part: SpecPart | undefined): number | null {
  if (!run || !part) return null;
  if (part.id === '') return run.reward.mean;
  return run.criteria.find(({ path }) => isAt(path, part.path))?.mean ?? null;
}

function isAt(one: Path, other: Path): boolean {
  return String(one) === String(other);
}

function code(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}
