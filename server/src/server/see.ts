import { today } from '../adapters/today.ts';
import type { SamplesSeen, Seen } from '../features/seen.ts';
import { type Desk, isOurs } from './desk.ts';
import { estimateRun } from './estimate.ts';
import { rootAt } from './rootAt.ts';
import { scoresShown } from './scoresShown.ts';
import { compileOptions } from './settings.ts';

/**
 * An open spec as features look at it, with what was looked up in its samples; undefined where it is not open, or its
 * settings are not known yet.
 */
export function see(desk: Desk, uri: string, samples?: SamplesSeen): Seen | undefined {
  const { documents, known, authoring, words } = desk;
  const document = documents.specs.get(uri);
  const state = known.get(uri);
  if (!document || !state) return undefined;
  const { tree, text, notation, places } = document;
  const { profile, settings } = state;
  const surroundings = {
    notation,
    target: settings.target,
    severities: settings.diagnostics,
    today: today(),
    lint: desk.lints.lint,
    ...(profile && { profile }),
  };
  const listed = desk.listed.get(settings.judge.baseUrl);
  const seen: Seen = {
    uri,
    version: text.version,
    tree,
    notation,
    ours: isOurs(desk),
    found: authoring.found(tree),
    get diagnostics() {
      return authoring.diagnose(tree, surroundings);
    },
    ...(profile && { profile }),
    ...(samples && { samples }),
    schemaOf: authoring.schemaOf,
    shapeOf: authoring.shapeOf,
    highlightsOf: (site) => authoring.highlightsOf(site, tree),
    words,
    target: settings.target,
    today: surroundings.today,
    ...(listed && { listed }),
    hints: {
      weights: settings.inlayHints.weights,
      get scores() {
        return isOurs(desk) ? [] : scoresShown(desk, seen);
      },
    },
    ...places,
    estimate: (path) => {
      const root = rootAt(authoring.roots(tree), path);
      return root && estimateRun(root, compileOptions(settings, state.wordNet), profile, settings);
    },
  };
  return seen;
}
