import { today } from '../adapters/today.ts';
import { findGraders } from '../document/sites.ts';
import type { Seen } from '../features/seen.ts';
import type { Desk } from './desk.ts';
import { estimateRun } from './estimate.ts';
import { rootAt } from './rootAt.ts';
import { compileOptions } from './settings.ts';

/** An open spec as features look at it; undefined where it is not open, or its settings are not known yet. */
export function see({ documents, known, authoring }: Desk, uri: string): Seen | undefined {
  const document = documents.specs.get(uri);
  const state = known.get(uri);
  if (!document || !state) return undefined;
  const { tree, text, notation } = document;
  const { profile, settings } = state;
  const surroundings = { notation, target: settings.target, today: today(), ...(profile && { profile }) };
  return {
    uri,
    tree,
    notation,
    found: findGraders(tree),
    get diagnostics() {
      return authoring.diagnose(tree, surroundings);
    },
    ...(profile && { profile }),
    schemaOf: authoring.schemaOf,
    shapeOf: authoring.shapeOf,
    position: (offset) => text.positionAt(offset),
    offset: (position) => text.offsetAt(position),
    estimate: (path) => {
      const root = rootAt(authoring.roots(tree), path);
      return root && estimateRun(root, compileOptions(settings), profile, settings);
    },
  };
}
