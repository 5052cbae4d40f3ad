import { today } from '../adapters/today.ts';
import { onOwnLines } from '../features/onOwnLines.ts';
import type { SamplesSeen, Seen } from '../features/seen.ts';
import { type Desk, isOurs } from './desk.ts';
import { estimateMember, estimateRun } from './estimate.ts';
import { rootAt } from './rootAt.ts';
import { sampleLines } from './sample/sampleLines.ts';
import { keyOf } from './scores/keyOf.ts';
import { scoresShown } from './scores/scoresShown.ts';
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
    ...(state.files && { files: state.files }),
  };
  const listed = desk.listed.get(settings.judge.baseUrl);
  let diagnosed: Seen['diagnostics'] | undefined;
  const seen: Seen = {
    uri,
    version: text.version,
    tree,
    notation,
    ours: isOurs(desk),
    isCommitted: desk.committed.has(uri),
    found: authoring.found(tree),
    get diagnostics() {
      diagnosed ??= authoring.diagnose(tree, surroundings);
      return diagnosed;
    },
    ...(profile && { profile }),
    ...(state.active && { active: state.active.row }),
    get named() {
      return authoring.namedSeen(tree, surroundings);
    },
    nearby: state.nearby ?? [],
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
        return isOurs(desk) ? [] : onOwnLines(seen, sampleLines(desk, seen, scoresShown(desk, seen)));
      },
    },
    ...places,
    estimate: (path) => {
      const roots = authoring.roots(tree, state.files);
      const options = compileOptions(settings, state.wordNet);
      const compiled = state.scores.parts(roots, options).get(keyOf(path));
      if (compiled) return estimateMember(compiled, profile, settings);
      const root = rootAt(roots, path);
      return root && estimateRun(root, options, profile, settings);
    },
  };
  return seen;
}
