import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { refusalOf } from '../../../server/src/engine/part.ts';
import { run } from '../../../server/src/engine/run.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { Root } from '../../../server/src/engine/spec.ts';
import type { World } from '../../../server/src/engine/world.ts';
import { exportOpenai } from '../../../server/src/formats/exports/openai.ts';
import { withoutCriteria } from '../../../server/src/formats/exports/withoutCriteria.ts';
import { type Disparity, parityOf } from '../../../server/src/science/parity.ts';
import { arbitraryRow, arbitraryRubric } from '../../formats/exports/arbitraryRubric.ts';
import { bundleChild } from './bundleChild.ts';
import { never } from './run.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 20 };
const platform = { metrics: {}, isFoundry: false };

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  bundle = await bundleChild();
  python = createPython({ ...bundle, memoryLimit: 512 * 2 ** 20 });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
});

function rootOf(form: Root['form'], spec: Json): Root {
  return { form, id: 'it', path: [], graders: [{ id: 'it', path: [], spec }] };
}

function rowOf(value: JsonObject): Row {
  const source = JSON.stringify(value);
  return readRow(JSON.parse(source) as Json, 1, source) as Row;
}

async function* once(rows: readonly Row[]) {
  yield rows;
}

/** Rows on which a rubric, without what is lost, and its export differ; undefined where nothing is left. */
async function differing(rubric: JsonObject, rows: readonly JsonObject[]) {
  const lost = exportOpenai(rubric, platform).remarks.filter(({ isLoss }) => isLoss);
  const reduced = withoutCriteria(rubric, new Set(lost.flatMap(({ id }) => id ?? [])));
  const spec = reduced && exportOpenai(reduced, platform).spec;
  if (!spec) return undefined;
  const { program, disparity } = parityOf(rootOf('rubric', reduced), rootOf('grader', spec), options);
  if (program.some(({ part }) => refusalOf(part) !== undefined)) return undefined;
  const world = { python: python.ask } as unknown as World;
  const found: unknown[] = [];
  for await (const graded of run(program, once(rows.map(rowOf)), world, { signal: never, window: 64 }))
    for (const row of graded) {
      const each = disparity(row);
      if (each && !isNoted(each, spec)) found.push({ ...each, row: each.row.source, spec });
    }
  return found;
}

/** A closed gate makes the reward 0 even beside an error, which no formula can say: the export notes it. */
function isNoted({ one, other }: Disparity, spec: JsonObject): boolean {
  return spec.type === 'multi' && 'score' in one && one.closed !== undefined && 'flag' in other;
}

test('a compiled rubric gives the same rewards', { timeout: 180_000 }, async () => {
  let proved = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryRubric, fc.array(arbitraryRow, { minLength: 8, maxLength: 8 }), async (rubric, rows) => {
      const found = await differing(rubric, rows);
      if (found) proved += rows.length;
      expect(found ?? []).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 60), endOnFailure: false },
  );
  expect(proved).toBeGreaterThan(200);
});
