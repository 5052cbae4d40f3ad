import type { Regraded } from '../../engine/grading.ts';
import { hashText } from '../../engine/hash.ts';
import type { Root } from '../../engine/spec.ts';
import { rootDiffs, treeOf } from '../comparison/committedSpec.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { keyOf } from '../scores/keyOf.ts';
import { compileOptions } from '../settings.ts';

/** What the graders of the last commit score on the samples. */
export interface Trend {
  readonly name: string;
  readonly samplesHash: string;
  /** Means by the keys that the graders have in the last commit. */
  readonly means: ReadonlyMap<string, number>;
}

/** What is to be graded to know it; `name` is the same for the same commit, samples and settings. */
export interface TrendPlan {
  readonly name: string;
  readonly roots: readonly Root[];
}

/** Plans the last commit's text; undefined where there is none that can be read, or there are no samples. */
export function trendPlan(
  desk: Desk,
  uri: string,
  { profile, settings, wordNet, files }: Known,
): TrendPlan | undefined {
  const spec = desk.committed.get(uri);
  const document = desk.documents.specs.get(uri);
  if (!spec || !document || !profile || treeOf(spec, document).faults.length > 0) return undefined;
  const options = compileOptions(settings, wordNet);
  const name = JSON.stringify([hashText(spec.text), profile.hash, settings.live, options, files]);
  return { name, roots: desk.authoring.roots(treeOf(spec, document), files) };
}

/** The means of one root of the last commit; none of what hangs on a judge that was not asked the same. */
export function meansOf({ summary, lacking }: Regraded): readonly (readonly [string, number])[] {
  const { path, reward, criteria } = summary;
  const unknown = new Set(lacking.map(keyOf));
  return [{ path, mean: reward.mean }, ...criteria].flatMap((each) => {
    const key = keyOf(each.path);
    return each.mean === null || unknown.has(key) ? [] : [[key, each.mean] as const];
  });
}

/** What each grader of an open spec, by its key, scored in the last commit on the samples that it has now. */
export function committedMeans(desk: Desk, uri: string): ReadonlyMap<string, number> {
  const state = desk.known.get(uri);
  const document = desk.documents.specs.get(uri);
  const { trend } = state ?? {};
  if (!document || !trend || trend.samplesHash !== state?.profile?.hash) return new Map();
  const parts = (rootDiffs(desk, document) ?? []).flatMap(({ diffs }) => diffs.parts);
  return new Map(
    parts.flatMap(({ part, before }) => {
      const mean = before && trend.means.get(keyOf(before.path));
      return mean === undefined ? [] : [[keyOf(part.path), mean] as const];
    }),
  );
}
