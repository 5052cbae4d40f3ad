import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGrader } from '../../../server/src/engine/compile.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import type { Part, Unit } from '../../../server/src/engine/part.ts';
import { readRow } from '../../../server/src/engine/sample.ts';
import { importRows } from '../../../server/src/formats/imports/importRows.ts';
import { importRubric } from '../../../server/src/formats/imports/importRubric.ts';
import { english } from '../../../server/src/languages/message.ts';
import { type Input, type Posed, rewardkit, rules, type Said } from './aggregationRules.ts';

interface Expected {
  readonly score: number;
  readonly reward: number;
  readonly unit: number;
  readonly rewards: readonly (number | null)[];
  readonly accuracy: number;
  readonly scored: number;
  readonly normalized: number;
  readonly named_clipped: number;
  readonly pass: boolean;
}

interface Case {
  readonly id: string;
  readonly rule: string;
  readonly input: Input;
  readonly expected: Expected;
}

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'aggregation.json'), 'utf8')) as { cases: Case[] };
const casesOf = (...names: readonly string[]) => cases.filter(({ rule }) => names.includes(rule));
const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };

function imported({ file }: Posed) {
  const found = importRubric(JSON.stringify(file));
  if ('refused' in found) throw new Error(english(found.refused));
  return found;
}

/** What a rubric makes of what its units say. */
function rewardOf(rubric: JsonObject, verdicts: readonly Said[]): Outcome {
  const { part } = compileGrader({ id: 'reward', path: [], spec: rubric }, options);
  const said = [...verdicts];
  const outcome = combined(part, rubric, said);
  expect(said).toEqual([]);
  return outcome;
}

function combined(part: Part, spec: JsonObject, said: Said[]): Outcome {
  if (!('parts' in part)) return outcomeOf(part, spec, said.shift()!);
  const criteria = spec.criteria as readonly JsonObject[];
  return part.combine(part.parts.map((member, index) => combined(member.part, criteria[index]!, said)));
}

function outcomeOf(unit: Unit, { levels, scale }: JsonObject, said: Said): Outcome {
  if (typeof said === 'number') return { score: said };
  if ('level' in said) return { score: (levels as Record<string, { score: number }>)[said.level]!.score };
  if ('answer' in said) return unit.score(row, [{ value: { result: said.answer } }]);
  if (!('on' in said)) return said;
  const [lo, hi] = (scale as { range: readonly [number, number] }).range;
  return { score: (said.on - lo) / (hi - lo) };
}

const row = readRow({ completion: '', item: {} }, 1) as never;

const scoreOf = (outcome: Outcome) => ('score' in outcome ? outcome.score : null);
const rewards = ({ rule, input }: Case) =>
  rules[rule]!(input).map((posed) => scoreOf(rewardOf(imported(posed).rubric, posed.verdicts)));

function expectFigures(found: readonly (number | null)[], expected: readonly (number | null | undefined)[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((figure, index) => {
    const wanted = expected[index];
    if (wanted === null || wanted === undefined) expect(figure).toBeNull();
    else expect(Math.abs(figure! - wanted)).toBeLessThan(1e-9);
  });
}

describe('the scores of the sources', () => {
  const same = casesOf(
    'healthbench_sample',
    'researchrubrics',
    'profbench',
    'rar_explicit',
    'paperbench_tree',
    'verifiers_v1_rubric',
    'openai_evals_modelgraded',
    'geval_normalise',
  ).filter(({ id }) => !/^a27/.test(id));
  test.each(same)('$id', (entry) => expectFigures(rewards(entry), [entry.expected.score]));

  const reward = casesOf('verifiers_sum', 'nemo_gym_components');
  test.each(reward)('$id', (entry) => expectFigures(rewards(entry), [entry.expected.reward]));

  test.each(casesOf('prometheus_parse'))('$id', (entry) => expectFigures(rewards(entry), [entry.expected.unit]));

  test.each(casesOf('trl_group'))('$id', (entry) => expectFigures(rewards(entry), entry.expected.rewards));

  test.each(casesOf('inspect_accuracy'))('$id: a reply without a grade is left out', (entry) => {
    const scored = rewards(entry).filter((each) => each !== null);
    expect(scored).toHaveLength(entry.expected.scored);
    expectFigures([scored.reduce((sum, each) => sum + each, 0) / scored.length], [entry.expected.accuracy]);
  });

  test.each(casesOf('prbench'))('$id: both figures', ({ rule, input, expected }) => {
    const [posed] = rules[rule]!(input);
    const { rubric } = imported(posed!);
    const other = { ...rubric, aggregate: 'points', clip: 'none' };
    const found = [rubric, other].map((each) => scoreOf(rewardOf(each, posed!.verdicts)));
    expectFigures(found, [expected.normalized, expected.named_clipped]);
  });

  test.each(casesOf('rewardkit'))('$id: by each aggregation', ({ input, expected }) => {
    const names = Object.keys(expected);
    const found = names.map((name) => {
      const posed = rewardkit(input, name);
      return scoreOf(rewardOf(imported(posed).rubric, posed.verdicts));
    });
    expectFigures(found, Object.values(expected) as number[]);
  });

  test.each(casesOf('openai_score_model').filter(({ id }) => !/^a38/.test(id)))('$id: in 0 to 1', (entry) => {
    const [lo, hi] = entry.input.range;
    expectFigures(rewards(entry), [(entry.expected.score - lo) / (hi - lo)]);
  });
});

describe('the same scores where the criteria stand in the rows', () => {
  const perRow = casesOf(
    'healthbench_sample',
    'researchrubrics',
    'profbench',
    'rar_explicit',
    'paperbench_tree',
    'prbench',
  );
  test.each(perRow)('$id', ({ rule, input }) => {
    const [{ file, verdicts }] = rules[rule]!(input) as [Posed];
    const rows = importRows([file, named(file)].map((each) => JSON.stringify(each)).join('\n'), {});
    const { rubric } = imported({ file, verdicts });
    const alone = rewardOf(rubric, verdicts);
    expect(rows?.samples).toHaveLength(2);
    for (const sample of rows!.samples) {
      const found = readRow({ ...sample, completion: '' }, 1);
      const { part } = compileGrader({ id: 'reward', path: [], spec: rows!.rubric }, options);
      const { whole } = ('forRow' in part && part.forRow!(found as never)) as { whole: Part };
      const said = [...verdicts];
      expect(combined(whole, { criteria: (sample.item as JsonObject).rubric! }, said)).toEqual(alone);
      expect(said).toEqual([]);
    }
  });
});

/** The same rubric under another name, so that a file of both holds two. */
function named(file: unknown): unknown {
  const [first] = Array.isArray(file) ? file : [file];
  return { ...first, prompt_id: 'other', task_id: 'other' };
}

describe('promptfoo', () => {
  const graded = casesOf('promptfoo').filter(({ input }) => input.components.length > 0);

  test.each(graded)('$id: score and pass', ({ rule, input, expected }) => {
    const [posed] = rules[rule]!(input);
    const { rubric } = imported(posed!);
    const reward = scoreOf(rewardOf(rubric, posed!.verdicts));
    expectFigures([reward], [expected.score]);
    const passes =
      rubric.passes === 'all' ? posed!.verdicts.every((each) => each === 1) : reward! >= Number(rubric.pass_threshold);
    expect(passes).toBe(expected.pass);
  });

  test.each(casesOf('promptfoo').filter(({ input }) => input.components.length === 0))(
    '$id: a test without assertions is refused, as it would pass with score 1',
    ({ rule, input }) => {
      const found = importRubric(JSON.stringify(rules[rule]!(input)[0]!.file));
      expect('refused' in found && english(found.refused)).toContain('passes with score 1');
    },
  );
});

describe('what a source turns into a number is an error, and the losses say so', () => {
  test.each(cases.filter(({ id }) => /^a(27|38)/.test(id)))('$id', ({ rule, input }) => {
    const [posed] = rules[rule]!(input);
    const { rubric, losses } = imported(posed!);
    expect(rewardOf(rubric, posed!.verdicts)).toMatchObject({ flag: 'model_grader_parse_error' });
    expect(losses.map(english).join('\n')).toContain('here it is an error');
  });
});

test.each(casesOf('inspect_multi_mode'))('$id: several judges decide by majority', () => {
  const { rubric } = imported({ file: { scorer: 'model_graded_qa', model: ['x/a', 'x/b', 'x/c'] }, verdicts: [] });
  expect((rubric.criteria as readonly JsonObject[])[0]).toMatchObject({ judges: ['a', 'b', 'c'], vote: 'majority' });
});
