import { dirname } from 'node:path';
import { gradingHost } from '../adapters/gradingHost.ts';
import { findNamedFiles } from '../adapters/namedFiles.ts';
import { createAuthoring } from '../authoring.ts';
import type { KeptRun } from '../engine/keptRun.ts';
import { pairedCriteria } from '../engine/pairedCriteria.ts';
import type { RunStore } from '../engine/runStore.ts';
import type { Root } from '../engine/spec.ts';
import { partDiffs, specDiff } from '../engine/specDiff.ts';
import { specParts } from '../engine/specParts.ts';
import { createGrading } from '../grading.ts';
import { rootAt } from '../server/rootAt.ts';
import { type Shell, Unusable } from './command.ts';
import type { Comparison } from './diffFormats.ts';
import { readSettings } from './settings.ts';
import { notationOf, shown } from './specFile.ts';

interface Wanted {
  readonly store: RunStore;
  readonly before: KeptRun;
  readonly after: KeptRun;
  readonly cache: string;
}

/** How two kept runs of a spec differ, by their texts and by what each row got. */
export async function compareRuns(shell: Shell, { store, before, after, cache }: Wanted): Promise<Comparison> {
  if (String(before.root.path) !== String(after.root.path))
    throw new Unusable(`The runs graded different parts: \`${before.root.id}\` and \`${after.root.id}\`.`);
  const { file } = after.spec;
  const settings = await readSettings(file);
  const [old, young] = [await partsOf(store, before, settings), await partsOf(store, after, settings)];
  const criteria = pairedCriteria(partDiffs(old, young));
  const grading = createGrading(gradingHost(async () => undefined, cache));
  const pair = { spec: file, before: before.id, after: after.id, criteria };
  const found = await grading.compareRuns(pair, shell.signal).catch((error: Error) => {
    throw new Unusable(error.message);
  });
  const { n, most, ...figures } = found.effect;
  const { errors, bad } = found;
  return {
    before: before.id,
    after: after.id,
    diff: specDiff(old, young),
    ...(after.samples.file !== undefined && { samples: shown(shell.folder, after.samples.file) }),
    effect: { rows: n + errors, bad, errors, ...figures, cost: 0, most },
    criteria: found.criteria,
  };
}

async function partsOf(store: RunStore, run: KeptRun, settings: Awaited<ReturnType<typeof readSettings>>) {
  const { metrics, models, pythonTimeLimit } = settings;
  return specParts(await rootOf(store, run), { metrics, models, pythonTimeLimit });
}

/** What a run graded, read from the text that the spec had. */
async function rootOf(store: RunStore, { spec, root }: KeptRun): Promise<Root> {
  const text = await store.text(spec.file, spec.text);
  if (text === undefined) throw new Unusable('The text of a run is not kept any more.');
  const authoring = createAuthoring();
  const tree = notationOf(spec.file).reader.read(text);
  const files = await findNamedFiles(dirname(spec.file), authoring.named(tree));
  const found = rootAt(authoring.roots(tree, files), root.path);
  if (!found) throw new Unusable('The text of a run cannot be read.');
  return found;
}
