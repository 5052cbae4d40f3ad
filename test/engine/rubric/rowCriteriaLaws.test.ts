import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGrader, flatten } from '../../../server/src/engine/compile.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import { run } from '../../../server/src/engine/run.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { World } from '../../../server/src/engine/world.ts';
import { rowResult, summaryBuilder } from '../../../server/src/science/summary.ts';
import { arbitraryRow, arbitraryRubric } from '../../formats/exports/arbitraryRubric.ts';

const silent = async () => ({ flag: 'other_error' as const, message: 'Nobody answers.' });
const world: World = { judge: silent, embed: silent, python: silent, sql: silent, tokens: silent };
const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };

/** What a rubric makes of a row, but for the sentences. */
async function graded(spec: JsonObject, line: JsonObject) {
  const program = flatten(compileGrader({ id: 'reward', path: [], spec }, options));
  const builder = summaryBuilder(program);
  async function* batch(): AsyncGenerator<readonly Row[]> {
    yield [readRow(line, 1, JSON.stringify(line)) as Row];
  }
  const { signal } = new AbortController();
  for await (const [row] of run(program, batch(), world, { signal, window: 8, done: builder.add })) {
    const { reward, sub_rewards, errors } = rowResult(program, row!);
    const { tags = [] } = builder.summary();
    return { reward, sub_rewards, errors: errors.map(({ id, flag }) => `${id} ${flag}`), tags };
  }
  throw new Error('Nothing was graded.');
}

/** The criteria with tags, a few of them the same. */
function tagged(criteria: readonly JsonObject[]): readonly JsonObject[] {
  return criteria.map((each, index) => ({ ...each, tags: [`t${index % 2}`] }));
}

test('criteria mean in a row what they mean in the rubric, wherever they are parted', async () => {
  const cases = fc.tuple(arbitraryRubric, arbitraryRow, fc.nat(3));
  await fc.assert(
    fc.asyncProperty(cases, async ([rubric, line, cut]) => {
      const criteria = tagged(rubric.criteria as readonly JsonObject[]);
      const { criteria: _, ...rest } = rubric;
      const own = criteria.slice(0, Math.min(cut, criteria.length - 1));
      const split = { ...rest, ...(own.length > 0 && { criteria: own }), criteria_from: '{{ item.own_list }}' };
      const moved = { ...line, item: { ...(line.item as JsonObject), own_list: criteria.slice(own.length) } };
      expect(await graded(split, moved)).toEqual(await graded({ ...rest, criteria }, moved));
    }),
    { numRuns: 300 },
  );
});
