import { failure, type Outcome } from '../../../server/src/engine/outcome.ts';

/** What cases hold, each some of it. */
export interface Input {
  readonly criteria: readonly {
    readonly name?: string;
    readonly criterion?: string;
    readonly points?: number;
    readonly weight?: number;
    readonly met?: boolean;
    readonly choices?: readonly string[];
    readonly verdict?: string;
    readonly value?: number;
  }[];
  readonly weights: readonly (number | string)[];
  readonly categories: readonly string[];
  readonly met: readonly boolean[];
  readonly satisfied: readonly boolean[];
  readonly scores: readonly number[];
  readonly rewards: readonly number[];
  readonly tree: Tree;
  readonly components: readonly { readonly score: number; readonly weight: number }[];
  readonly threshold: number | null;
  readonly reply: string;
  readonly choice_strings: string;
  readonly choice_scores: Readonly<Record<string, number>>;
  readonly grades: readonly (string | null)[];
  readonly raw: number;
  readonly range: readonly [number, number];
  readonly result: number | null;
  readonly rewards_per_func: readonly (readonly (number | null)[])[];
  readonly reward_weights: readonly number[];
}

interface Tree {
  readonly id: string;
  readonly weight: number;
  readonly score?: number;
  readonly sub_tasks: readonly Tree[];
}

/** A file to import, and what its units say in their order. */
export interface Posed {
  readonly file: unknown;
  readonly from?: string;
  readonly verdicts: readonly Said[];
}

/** A score from 0 to 1, the name of a level, a number on a scale, an answer of a judge, or another outcome. */
export type Said = number | { level: string } | { on: number } | { answer: number | null } | Outcome;

const score = (met: boolean) => (met ? 1 : 0);
const named = (index: number) => `c${index}`;

/** How the cases of a rule are put to a rubric; a case with several rows gives several. */
export const rules: Readonly<Record<string, (input: Input) => readonly Posed[]>> = {
  healthbench_sample: ({ criteria }) => [
    {
      file: { prompt_id: 'p', rubrics: criteria.map(({ criterion, points }) => ({ criterion, points, tags: [] })) },
      verdicts: criteria.map(({ met }) => score(met!)),
    },
  ],
  prbench: ({ weights, met }) => [
    {
      file: {
        task: 't',
        rubric: weights.map((weight, index) => ({
          title: named(index),
          annotations: { weight_class: 'very heavy', very_heavy_weight: weight },
        })),
      },
      verdicts: met.map(score),
    },
  ],
  researchrubrics: ({ weights, scores }) => [
    {
      file: { rubrics: weights.map((weight, index) => ({ title: named(index), weight })) },
      verdicts: scores.map((each) => ({
        level: each === 1 ? 'satisfied' : each === 0 ? 'not_satisfied' : 'partially_satisfied',
      })),
    },
  ],
  profbench: ({ weights, met }) => [
    {
      file: {
        rubrics: weights.map((weight, index) => ({ criterion_description: named(index), criterion_weight: weight })),
      },
      verdicts: met.map(score),
    },
  ],
  rar_explicit: ({ categories, satisfied }) => [
    {
      file: {
        rubric: categories.map((name, index) => ({
          title: name,
          description: `${name} Criteria: ${index}`,
          weight: 1,
        })),
      },
      verdicts: satisfied.map(score),
    },
  ],
  paperbench_tree: ({ tree }) => [{ file: withRequirements(tree), verdicts: leaves(tree) }],
  verifiers_v1_rubric: ({ criteria }) => [
    {
      file: { criteria: criteria.map(({ name, weight, choices }) => ({ name, text: `Is ${name}?`, weight, choices })) },
      verdicts: criteria.map(({ choices, verdict }) =>
        choices!.join() === 'no,yes' ? score(verdict === 'yes') : { level: verdict! },
      ),
    },
  ],
  verifiers_sum: ({ rewards, weights }) => [
    { file: { funcs: rewards.map((_, index) => named(index)), weights }, verdicts: rewards },
  ],
  promptfoo: ({ components, threshold }) => [
    {
      file: {
        tests: [
          {
            ...(threshold !== null && { threshold }),
            assert: components.map(({ weight }) => ({ type: 'javascript', value: 'true', weight })),
          },
        ],
      },
      verdicts: components.map((each) => each.score),
    },
  ],
  openai_evals_modelgraded: ({ reply, choice_strings, choice_scores }) => {
    const last = reply.split('\n').at(-1)!;
    const verdict = choice_strings.includes(last) ? { level: last } : failure('model_grader_parse_error', 'No choice.');
    return [{ file: { graded: { prompt: '{completion}', choice_strings, choice_scores } }, verdicts: [verdict] }];
  },
  inspect_accuracy: ({ grades }) =>
    grades.map((grade) => ({
      file: { scorer: 'model_graded_qa', partial_credit: true },
      verdicts: [grade === null ? failure('model_grader_parse_error', 'No grade.') : { level: levels[grade]! }],
    })),
  geval_normalise: ({ raw, range }) => [
    {
      file: {
        criteria: 'Is it clear?',
        evaluation_params: ['actual_output'],
        rubric: [{ score_range: range, expected_outcome: 'any' }],
      },
      verdicts: [{ on: raw }],
    },
  ],
  prometheus_parse: ({ reply }) => [
    {
      file: {
        criteria: 'Is it clear?',
        ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`score${n}_description`, `It is ${n}.`])),
      },
      verdicts: [{ on: Number(/\[RESULT\] (\d)/.exec(reply)![1]) }],
    },
  ],
  openai_score_model: ({ result, range }) => [
    {
      file: { type: 'score_model', name: 'n', model: 'm', range, input: [{ role: 'user', content: 'Score it.' }] },
      verdicts: [{ answer: result }],
    },
  ],
  trl_group: ({ rewards_per_func, reward_weights }) =>
    rewards_per_func.map((values) => ({
      file: { functions: values.map((_, index) => ({ name: named(index) })), reward_weights },
      verdicts: values.map((value) => value ?? { skipped: 'None' }),
    })),
  nemo_gym_components: ({ components }) => [
    {
      file: { reward_components: components },
      verdicts: Object.values(components as unknown as Record<string, number>),
    },
  ],
};

const levels: Readonly<Record<string, string>> = { C: 'correct', P: 'partial', I: 'incorrect', N: 'incorrect' };

function withRequirements({ sub_tasks, ...node }: Tree): unknown {
  return { ...node, requirements: node.id, sub_tasks: sub_tasks.map(withRequirements) };
}

function leaves({ score: own, sub_tasks }: Tree): readonly number[] {
  return sub_tasks.length > 0 ? sub_tasks.flatMap(leaves) : [own!];
}

/** By aggregation, the file and what its criteria say. */
export function rewardkit({ criteria, threshold }: Input, aggregation: string): Posed {
  return {
    file: {
      criterion: criteria.map(({ weight }, index) => ({ description: named(index), weight, type: 'numeric' })),
      scoring: { aggregation, threshold },
    },
    verdicts: criteria.map(({ value }) => ({ on: value! })),
  };
}
