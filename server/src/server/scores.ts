import { compileGrader, compileRoot, flatten } from '../engine/compile.ts';
import type { Profile } from '../engine/grading.ts';
import type { JsonObject } from '../engine/json.ts';
import type { CompileOptions } from '../engine/kind.ts';
import { measureOf } from '../engine/graders/shared/measures.ts';
import type { CriterionFigures, RunSummary } from '../engine/record.ts';
import type { Root } from '../engine/spec.ts';
import type { Path } from '../engine/part.ts';
import { withChildren } from '../document/sites.ts';
import { toJson } from '../document/toJson.ts';
import type { Seen } from '../features/seen.ts';
import type { Shown } from '../features/scoreLines.ts';

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
    const { path, hash, reward, errors, worst, criteria } = summary;
    const { service_mean, ...figures } = reward;
    held.set(keyOf(path), { figures: { path, hash, ...figures, errors, worst }, samplesHash, service_mean });
    for (const { id: _, ...criterion } of criteria) held.set(keyOf(criterion.path), { figures: criterion, samplesHash });
  };
  const shown = (seen: Seen, roots: readonly Root[], options: CompileOptions, profile?: Profile): Shown[] => {
    if (held.size === 0) return [];
    const hashes = currentHashes(roots, options);
    return placesOf(seen).flatMap(({ site, definition }) => {
      const key = keyOf(site.path);
      const known = held.get(key);
      if (!known) return [];
      const reason = staleReason(known, hashes.get(key), profile);
      const failed = known.figures.mean === null && known.figures.errors > 0;
      const settled = reason ? 'stale' : failed ? 'failed' : 'fresh';
      const state = running.has(key) ? ('running' as const) : settled;
      return [{ ...known, site, state, ...(reason && { reason }), ...(definition && { definition: definition(options) }) }];
    });
  };
  return { keep, shown, running };
}

export type Scores = ReturnType<typeof createScores>;

export function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function staleReason({ figures, samplesHash }: Held, hash: string | undefined, profile?: Profile): string | undefined {
  if (figures.hash !== hash) return 'the grader has changed since the run';
  if (!samplesHash) return 'the run ended before all samples were graded';
  if (profile && profile.hash !== samplesHash) return 'the samples have changed since the run';
  return undefined;
}

function currentHashes(roots: readonly Root[], options: CompileOptions): ReadonlyMap<string, string> {
  const members = roots.flatMap((root) => [
    compileRoot(root, options),
    ...root.graders.map((grader) => compileGrader(grader, options)),
  ]);
  return new Map(members.flatMap((member) => flatten(member).map(({ path, part }) => [keyOf(path), part.hash])));
}

interface ScorePlace {
  readonly site: Shown['site'];
  readonly definition?: (options: CompileOptions) => string;
}

function placesOf({ found }: Seen): readonly ScorePlace[] {
  return found.flatMap(({ form, path, at, sites }) => [
    ...(form === 'criteria' ? [{ site: { path, at } }] : []),
    ...sites.flatMap(withChildren).map((site) => {
      const metric = (toJson(site.node) as JsonObject | null)?.evaluation_metric;
      const definition = (options: CompileOptions) => measureOf(String(metric), options.metrics).docs;
      return { site, ...(metric !== undefined && { definition }) };
    }),
  ]);
}
