import { dirname } from 'node:path';
import { readChunks } from '../adapters/files.ts';
import { gradingHost } from '../adapters/gradingHost.ts';
import { compileRoot, flatten } from '../engine/compile.ts';
import type { ExplainRequest } from '../engine/grading.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import type { Explained } from '../engine/why/explanation.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { createGrading } from '../grading.ts';
import { english } from '../languages/message.ts';
import { whyShown } from '../server/sample/whyShown.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { type ExplainedSample, explainedText } from './explainedText.ts';
import { loadSpec } from './loadSpec.ts';
import { numberFlag } from './numberFlag.ts';
import { onlyGraders } from './onlyGraders.ts';
import { refuseUngradable, samplesOf } from './run.ts';
import { type GradingSetup, gradingFlagDocs, gradingFlags, gradingSetup } from './runOptions.ts';
import { shown } from './specFile.ts';

export const explain: Command = {
  name: 'explain',
  usage: 'explain SPEC [ID] [--sample ID] [--line N] [--samples F] [--judges] [--format text|json]',
  docs:
    'Says why a sample has its reward: what each criterion adds, what each sentence is worth, and the smallest change ' +
    'that makes a check pass. What judges said before counts; they are asked only with --judges.',
  options: {
    sample: { type: 'string' },
    line: { type: 'string' },
    samples: { type: 'string' },
    judges: { type: 'boolean' },
    target: { type: 'string' },
    format: { type: 'string', default: 'text' },
    ...gradingFlags,
  },
  optionDocs: {
    sample: 'id of the sample (default: the first sample)',
    line: 'line of the sample in its file, from 1',
    samples: 'samples file (default: what a rubric says under `samples`, else the sibling NAME.samples.jsonl)',
    judges: 'ask judges about the completion without each of its sentences; wants --max-cost, --max-calls or --yes',
    target: 'where the graders will stand',
    format: 'text, json (default: text)',
    ...gradingFlagDocs,
  },
  run: explainSample,
};

const formats: Readonly<Record<string, (explained: Explained, sample: ExplainedSample) => string>> = {
  text: explainedText,
  json: (explained) => JSON.stringify(whyShown(explained, english), null, 2),
};

async function explainSample(shell: Shell, [name, id, ...more]: readonly string[], values: Values): Promise<ExitCode> {
  if (name === undefined || more.length > 0) throw new Unusable('Name one spec, and at most one grader of it.');
  const format = formats[String(values.format)];
  if (!format) throw new Unusable(`Unknown format \`${values.format}\`.`);
  const loaded = await loadSpec(shell, name, values);
  const roots = onlyGraders(loaded.roots, id === undefined ? [] : [id]);
  const samples = await samplesOf(shell, loaded, values);
  const setup = await gradingSetup(shell, values, loaded.settings, loaded.models);
  refuseUngradable(roots, setup);
  if (values.judges === true && !setup.budget)
    throw new Unusable('`--judges` asks a model. Give --max-cost USD (or --max-calls N, or --yes) to allow it.');
  const row = await rowOf(samples, values);
  const where = shown(shell.folder, samples);
  if (row === undefined) throw new Unusable(`There is no such sample in ${where}.`);
  const request = requestOf({ roots, samples, setup, folder: dirname(loaded.spec.file), line: row.line }, values);
  const text = typeof row.sample.output_text === 'string' ? row.sample.output_text : '';
  shell.out(format(await explained(shell, request, values), { samples: where, text }));
  return 0;
}

/** The sample that is named, else the first one; undefined where there is none. */
async function rowOf(samples: string, values: Values): Promise<Row | undefined> {
  const line = numberFlag(values, 'line', 1);
  if (line !== undefined && values.sample !== undefined) throw new Unusable('Give --sample or --line, not both.');
  try {
    for await (const { rows } of readSamples(readChunks(samples))) {
      const found = rows.find(({ id, line: at }) => id === (values.sample ?? id) && at === (line ?? at));
      if (found) return found;
    }
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
  return undefined;
}

interface Wanted {
  readonly roots: readonly Root[];
  readonly samples: string;
  readonly setup: GradingSetup;
  readonly folder: string;
  readonly line: number;
}

/** Who names a Python of his own has agreed that graders run in it. */
function requestOf({ roots, samples, setup, folder, line }: Wanted, { judges }: Values): ExplainRequest {
  const { budget, options, provider } = setup;
  const agreed = roots.flatMap((root) => flatten(compileRoot(root, options)).map(({ part }) => part.hash));
  return {
    samples: { file: samples },
    line,
    graded: { roots, folder, options, provider, agreed },
    ...(judges === true && budget && { budget }),
  };
}

async function explained(shell: Shell, request: ExplainRequest, values: Values): Promise<Explained> {
  const grading = createGrading(gradingHost(async () => shell.env.OPENAI_API_KEY, values.cache as string | undefined));
  try {
    const found = await grading.explain(request, shell.signal);
    if (!found) throw new Unusable('The samples changed meanwhile.');
    return found;
  } finally {
    await grading.dispose();
  }
}
