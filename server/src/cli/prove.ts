import { dirname } from 'node:path';
import { gradingHost } from '../adapters/gradingHost.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Outcome } from '../engine/outcome.ts';
import { run } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import type { Exported } from '../formats/exports/exported.ts';
import { withoutCriteria } from '../formats/exports/withoutCriteria.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { withData } from '../grading.ts';
import { english } from '../languages/message.ts';
import { type Disparity, parityOf } from '../science/parity.ts';
import { type Shell, Unusable, type Values } from './command.ts';
import type { LoadedSpec } from './loadSpec.ts';
import { samplesOf } from './run.ts';
import type { GradingSetup } from './runOptions.ts';

/** What is to be proved. */
export interface Claim {
  readonly loaded: LoadedSpec;
  readonly root: Root;
  readonly setup: GradingSetup;
  readonly exporting: (rubric: JsonObject) => Exported;
}

const most = 5;

/**
 * Grades the samples by a rubric and by what it is exported to, and says whether each row has the same reward. What is
 * lost, and what asks a model, is left out of both.
 */
export async function prove(shell: Shell, values: Values, claim: Claim): Promise<boolean> {
  const pair = pairOf(claim);
  if ('reason' in pair) {
    shell.log(`not proved: ${pair.reason}\n`);
    return false;
  }
  const samples = await samplesOf(shell, claim.loaded, values);
  const { rows, differing } = await compared(shell, values, claim, pair, samples);
  const without = pair.leftOut.length > 0 ? `, without ${pair.leftOut.map((id) => `\`${id}\``).join(', ')}` : '';
  if (rows === 0) throw new Unusable(`${samples} holds no samples.`);
  if (differing.length === 0) shell.log(`proved on ${rows} rows${without}\n`);
  else
    shell.log(
      `${differing.length} of ${rows} rows differ${without}:\n${differing.slice(0, most).map(lineOf).join('\n')}\n`,
    );
  return differing.length === 0;
}

interface Pair {
  readonly one: Root;
  readonly other: Root;
  readonly leftOut: readonly string[];
}

/** The rubric and its export without what cannot be compared. */
function pairOf({ root, exporting }: Claim): Pair | { readonly reason: string } {
  const rubric = root.graders[0]!.spec as JsonObject;
  const { remarks, judged } = exporting(rubric);
  const lost = remarks.flatMap(({ isLoss, id }) => (isLoss && id !== undefined ? [id] : []));
  const leftOut = [...new Set([...lost, ...judged])];
  const reduced = withoutCriteria(rubric, new Set(leftOut));
  const spec = reduced && exporting(reduced).spec;
  if (!spec) return { reason: 'nothing is left without what is lost and what asks a model.' };
  const grader = { id: 'compiled', path: [], spec };
  return {
    one: { ...root, graders: [{ ...root.graders[0]!, spec: reduced }] },
    other: { form: 'grader', id: 'compiled', path: [], graders: [grader] },
    leftOut,
  };
}

async function compared(shell: Shell, values: Values, { loaded, setup }: Claim, { one, other }: Pair, samples: string) {
  const host = gradingHost(async () => undefined, values.cache as string | undefined);
  const { program, disparity } = parityOf(one, other, await withData(host, setup.options));
  const request = { root: one, samples: { file: samples }, folder: dirname(loaded.spec.file), rows: true, ...setup };
  const world = host.world(request, (message) => shell.log(`${message}\n`));
  async function* batches(): AsyncGenerator<readonly Row[]> {
    for await (const { rows, bad } of readSamples(host.read(samples))) {
      for (const each of bad) shell.log(`${samples}:${each.line}: ${english(each.message)}\n`);
      yield rows;
    }
  }
  let rows = 0;
  const differing: Disparity[] = [];
  try {
    for await (const graded of run(program, batches(), world, { signal: shell.signal, window: 256 })) {
      rows += graded.length;
      differing.push(...graded.flatMap((row) => disparity(row) ?? []));
    }
  } finally {
    await host.dispose();
  }
  return { rows, differing };
}

function lineOf({ row, one, other }: Disparity): string {
  return `- line ${row.line} (\`${row.id}\`): rubric ${wordsOf(one)}, compiled ${wordsOf(other)}`;
}

function wordsOf(outcome: Outcome): string {
  if ('score' in outcome) return String(outcome.score);
  return 'flag' in outcome ? `error (${outcome.message})` : 'skipped';
}
