import { dirname } from 'node:path';
import { gradingHost } from '../adapters/gradingHost.ts';
import { compileRoot, flatten } from '../engine/compile.ts';
import type { RowResult } from '../engine/record.ts';
import { run } from '../engine/run.ts';
import type { BadRow, Row } from '../engine/sample.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { withData } from '../grading.ts';
import { english } from '../languages/message.ts';
import { rowResult } from '../science/summary.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { loadSpec } from './loadSpec.ts';
import { refuseUnpaid } from './refuseUnpaid.ts';
import { refuseUngradable } from './run.ts';
import { gradingFlagDocs, gradingFlags, gradingSetup } from './runOptions.ts';

export const grade: Command = {
  name: 'grade',
  usage: 'grade --grader F < rows.jsonl > results.jsonl',
  docs: 'Reads sample rows from standard input and writes one result row a line, in the same order.',
  options: {
    grader: { type: 'string' },
    target: { type: 'string' },
    'allow-errors': { type: 'boolean' },
    ...gradingFlags,
  },
  optionDocs: {
    grader: 'the spec',
    target: 'where the grader will stand',
    'allow-errors': 'rows that could not be graded do not count as a failure',
    ...gradingFlagDocs,
  },
  run: gradeStream,
};

async function gradeStream(shell: Shell, _files: readonly string[], values: Values): Promise<ExitCode> {
  if (typeof values.grader !== 'string') throw new Unusable('Name the spec with --grader.');
  const loaded = await loadSpec(shell, values.grader, values);
  const root = loaded.roots[0];
  if (!root) throw new Unusable(`${values.grader} has no grader.`);
  const setup = await gradingSetup(shell, values, loaded.settings, loaded.models);
  await refuseUnpaid(shell, [{ roots: [root], setup }]);
  refuseUngradable([root], setup);
  const host = gradingHost(async () => shell.env.OPENAI_API_KEY, values.cache as string | undefined);
  const program = flatten(compileRoot(root, await withData(host, setup.options)));
  const world = host.world(
    { root, samples: { text: '' }, folder: dirname(loaded.spec.file), rows: true, ...setup },
    (message) => shell.log(`${message}\n`),
  );
  const pending: BadRow[] = [];
  let failed = 0;
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of readSamples(shell.input)) {
      pending.push(...batch.bad);
      yield batch.rows;
    }
  }
  const write = (results: readonly RowResult[]) => {
    failed += results.filter(({ reward }) => reward === null).length;
    if (results.length > 0) shell.out(results.map((result) => JSON.stringify(result)).join('\n'));
  };
  const malformedBefore = (line: number) => {
    const next = pending.findIndex((bad) => bad.line > line);
    return pending.splice(0, next < 0 ? pending.length : next).map(malformed);
  };
  try {
    for await (const graded of run(program, rows(), world, { signal: shell.signal, window: 1024 })) {
      write(graded.flatMap((row) => [...malformedBefore(row.row.line), rowResult(program, row)]));
    }
    write(malformedBefore(Infinity));
  } finally {
    await host.dispose();
  }
  return failed > 0 && values['allow-errors'] !== true ? 1 : 0;
}

/** A line that is no sample has its result too, so that results stay in step with the lines. */
function malformed({ line, message }: BadRow): RowResult {
  const errors = [{ id: 'sample', flag: 'sample_parse_error' as const, message: english(message) }];
  return { id: `line ${line}`, line, reward: null, sub_rewards: {}, errors };
}
