import { withChildren } from '../document/sites.ts';
import { compileGrader, compileRoot, flatten } from '../engine/compile.ts';
import type { Profile } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { Part, Path } from '../engine/part.ts';
import type { CriterionFigures, RunSummary } from '../engine/record.ts';
import type { Root } from '../engine/spec.ts';
import type { Shown } from '../features/scoreLines.ts';
import type { Seen } from '../features/seen.ts';
import { type Message, say } from '../languages/message.ts';
import { createErrors } from './errors.ts';

interface Held {
  readonly figures: Omit<CriterionFigures, 'id'>;
  readonly samplesHash: string | undefined;
  readonly service_mean?: number | null;
}

/** The scores of one document, each under the hash of what was graded: whatever is not found there is stale. */
export function createScores() {
  const held = new Map<string, Held>();
  const running = new Set<string>();
  const keep = (summary: RunSummary, samplesHash: string | undefined) => {
    const { path, hash, reward, errors, worst, rival, criteria } = summary;
    const { service_mean, ...figures } = reward;
    held.set(keyOf(path), {
      figures: { path, hash, ...figures, errors, worst, ...(rival && { rival }) },
      samplesHash,
      service_mean,
    });
    for (const { id: _, ...criterion } of criteria)
      held.set(keyOf(criterion.path), { figures: criterion, samplesHash });
  };
  const shown = (seen: Seen, roots: readonly Root[], options: CompileOptions, profile?: Profile): Shown[] => {
    if (held.size + running.size === 0) return [];
    const parts = currentParts(roots, options);
    return placesOf(seen).flatMap((site) => {
      const key = keyOf(site.path);
      const known = held.get(key) ?? (running.has(key) ? begun(site.path) : undefined);
      if (!known) return [];
      const part = parts.get(key);
      const definition = part && 'definition' in part ? part.definition : undefined;
      const isJudged = part !== undefined && 'paid' in part && part.paid;
      const reason = staleReason(known, part?.hash, profile);
      const failed = known.figures.mean === null && known.figures.errors > 0;
      const settled = reason ? 'stale' : failed ? 'failed' : 'fresh';
      const state = running.has(key) ? ('running' as const) : settled;
      return [{ ...known, site, state, ...(reason && { reason }), ...(definition && { definition }), isJudged }];
    });
  };
  return { keep, shown, running, errors: createErrors() };
}

export type Scores = ReturnType<typeof createScores>;

export function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** What is shown of a run before its first row is done. */
function begun(path: Path): Held {
  const figures = { mean: null, ci95: null, stdev: null, min: null, max: null, n: 0, bins: [], scale: [0, 1] as const };
  return { figures: { ...figures, path, hash: '', errors: 0, worst: [] }, samplesHash: undefined };
}

function staleReason({ figures, samplesHash }: Held, hash: string | undefined, profile?: Profile): Message | undefined {
  if (figures.hash !== hash) return say`**Stale:** the grader has changed since the run.`;
  if (!samplesHash) return say`**Stale:** the run ended before all samples were graded.`;
  if (profile && profile.hash !== samplesHash) return say`**Stale:** the samples have changed since the run.`;
  return undefined;
}

function currentParts(roots: readonly Root[], options: CompileOptions): ReadonlyMap<string, Part> {
  const members = roots.flatMap((root) => [
    compileRoot(root, options),
    ...(root.form === 'criteria' ? root.graders : []).map((grader) => compileGrader(grader, options)),
  ]);
  return new Map(members.flatMap((member) => flatten(member).map(({ path, part }) => [keyOf(path), part])));
}

function placesOf({ found }: Seen): readonly Shown['site'][] {
  return found.flatMap(({ form, path, at, sites }) => [
    ...(form === 'criteria' ? [{ path, at }] : []),
    ...sites.flatMap(withChildren),
  ]);
}
