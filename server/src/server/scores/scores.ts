import { entryOf, type Site, withChildren } from '../../document/sites.ts';
import type { Node } from '../../engine/compile.ts';
import type { Profile } from '../../engine/grading.ts';
import type { CompileOptions } from '../../engine/kind.ts';
import type { Path } from '../../engine/part.ts';
import type { CriterionFigures, RunSummary } from '../../engine/record.ts';
import type { Root } from '../../engine/spec.ts';
import { taggingOf } from '../../engine/tagging.ts';
import type { Shown } from '../../features/scoreLines.ts';
import type { Seen } from '../../features/seen.ts';
import type { Tagged } from '../../features/tagTable.ts';
import { type Message, say } from '../../languages/message.ts';
import { createErrors } from '../runs/errors.ts';
import { keyOf } from './keyOf.ts';
import { createParts } from './parts.ts';

interface Held {
  readonly figures: Omit<CriterionFigures, 'id'>;
  /** Of the samples that were graded, once they were read to their end. */
  readonly samplesHash: string | undefined;
  /** How many samples there are, where only some were graded. */
  readonly of?: number;
  readonly service_mean?: number | null;
  readonly closed?: number;
  readonly tagged?: Tagged & { readonly tagging?: string };
}

/** What a summary was made from. */
export interface Graded {
  readonly samplesHash: string | undefined;
  /** How many samples there are, where these are some of them. */
  readonly of?: number;
  /** Keys of graders of which the summary says nothing. */
  readonly lacking?: ReadonlySet<string>;
}

/** Texts of a grader whose scores are held, so that undoing an edit shows them at once. */
const most = 4;

/**
 * The scores of one document, each under the hash of what was graded: whatever is not found there is stale. So it does
 * not matter in what order they come.
 */
export function createScores() {
  const held = new Map<string, readonly Held[]>();
  const running = new Map<string, string>();
  const parts = createParts();
  const put = (entry: Held, lacking: Graded['lacking']) => {
    const key = keyOf(entry.figures.path);
    if (lacking?.has(key)) return;
    const all = held.get(key) ?? [];
    const same = all.find(({ figures }) => nameOf(figures) === nameOf(entry.figures));
    if (entry.of !== undefined && same?.of === undefined && same?.samplesHash === entry.samplesHash) return;
    held.set(key, [entry, ...all.filter((each) => each !== same)].slice(0, most));
  };
  const keep = (summary: RunSummary, { samplesHash, of, lacking }: Graded) => {
    const { path, hash, reward, errors, worst, rival, passed, closed, criteria } = summary;
    const { tags, moreTags, tagging } = summary;
    const tagged = tags && { tagged: { tags, ...(moreTags && { moreTags }), ...(tagging && { tagging }) } };
    const { service_mean, ...figures } = reward;
    const graded = { samplesHash, ...(of !== undefined && { of }) };
    const whole = { path, hash, ...figures, errors, worst, ...(rival && { rival }), ...(passed && { passed }) };
    put({ figures: whole, ...graded, service_mean, ...(closed !== undefined && { closed }), ...tagged }, lacking);
    for (const { id: _, ...criterion } of criteria)
      put({ figures: criterion, ...graded, ...(isOfRows(criterion.path) && tagged) }, lacking);
  };
  const isKnown = (node: Node, samplesHash: string) =>
    (held.get(keyOf(node.path)) ?? []).some(
      (each) => nameOf(each.figures) === nodeName(node) && each.samplesHash === samplesHash && each.of === undefined,
    );
  const shown = (seen: Seen, roots: readonly Root[], options: CompileOptions, profile?: Profile): Shown[] => {
    if (held.size + running.size === 0) return [];
    const nodes = parts(roots, options);
    const isUnread = seen.tree.faults.length > 0;
    const readsFiles = roots.some(({ prints }) => prints !== undefined);
    return placesOf(seen).flatMap((site) => {
      const key = keyOf(site.path);
      const node = nodes.get(key);
      const part = node?.part;
      const isRunning = part !== undefined && running.get(key) === part.hash;
      const known = latest(held.get(key) ?? [], node) ?? (isRunning ? begun(site.path) : undefined);
      if (!known) return [];
      const definition = part && 'definition' in part ? part.definition : undefined;
      const isJudged = part !== undefined && 'paid' in part && part.paid;
      const reason = staleReason(known, part?.hash, { profile, readsFiles, isUnread });
      const failed = known.figures.mean === null && known.figures.errors > 0;
      const settled = reason ? 'stale' : failed ? 'failed' : 'fresh';
      const state = isRunning ? ('running' as const) : settled;
      const figures = withoutOther(known.figures, node?.passing?.rule);
      const { tagged, ...rest } = known;
      const isTagged = tagged !== undefined && tagged.tagging === taggingOf(nodes.values());
      return [
        {
          ...rest,
          figures,
          site,
          state,
          ...(isTagged && { tagged }),
          isOfRows: isOfRows(site.path),
          ...(reason && { reason }),
          ...(definition && { definition }),
          isJudged,
        },
      ];
    });
  };
  return { keep, isKnown, shown, parts, running, errors: createErrors() };
}

export type Scores = ReturnType<typeof createScores>;

/** Whether it is the place where a rubric names criteria of rows. */
function isOfRows(path: Path): boolean {
  return path.at(-1) === 'criteria_from';
}

/** What passed by another rule than today's says nothing of today's. */
function withoutOther(figures: Held['figures'], rule: string | undefined): Held['figures'] {
  const { passed, ...rest } = figures;
  return passed && passed.rule === rule ? figures : rest;
}

/** What is shown of a run before its first row is done. */
function begun(path: Path): Held {
  const figures = { mean: null, ci95: null, stdev: null, min: null, max: null, n: 0, bins: [], scale: [0, 1] as const };
  return { figures: { ...figures, path, hash: '', errors: 0, worst: [] }, samplesHash: undefined };
}

/** What is held of a grader as it is now, else of what it was. */
function latest(all: readonly Held[], node: Node | undefined): Held | undefined {
  if (!node) return all[0];
  const same = all.find(({ figures }) => nameOf(figures) === nodeName(node));
  return same ?? all.find(({ figures }) => figures.hash === node.part.hash) ?? all[0];
}

/** Names what was graded, with what counts as passing. */
function nameOf({ hash, passed }: Held['figures']): string {
  return `${hash}\n${passed?.rule ?? ''}`;
}

/** The same of a grader as it is now. */
export function nodeName({ part, passing }: Node): string {
  return `${part.hash}\n${passing?.rule ?? ''}`;
}

interface Today {
  readonly profile: Profile | undefined;
  /** The spec names files whose content counts. */
  readonly readsFiles: boolean;
  /** The text has faults of syntax. */
  readonly isUnread: boolean;
}

function staleReason(
  { figures, samplesHash, of }: Held,
  hash: string | undefined,
  { profile, readsFiles, isUnread }: Today,
): Message | undefined {
  if (isUnread) return say`**Stale:** the text has a fault of syntax.`;
  if (figures.hash !== hash)
    return readsFiles
      ? say`**Stale:** the grader, or a file that it reads, has changed since the run.`
      : say`**Stale:** the grader has changed since the run.`;
  if (!samplesHash || of !== undefined) return say`**Stale:** the run ended before all samples were graded.`;
  if (!profile) return say`**Stale:** the samples cannot be read any more.`;
  if (profile.hash !== samplesHash) return say`**Stale:** the samples have changed since the run.`;
  return undefined;
}

function placesOf({ found }: Seen): readonly Shown['site'][] {
  return found.flatMap(({ form, path, at, sites }) => [
    ...(form === 'criteria' ? [{ path, at }] : []),
    ...sites.flatMap(withChildren),
    ...(form === 'rubric' ? placeOfRows(sites) : []),
  ]);
}

/** Criteria of rows stand on the line that names them. */
function placeOfRows([rubric]: readonly Site[]): readonly Shown['site'][] {
  const slot = rubric && entryOf(rubric, 'criteria_from');
  return slot ? [{ path: [...rubric.path, 'criteria_from'], at: slot.at }] : [];
}
