import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { codeElsewhere } from './shared/codeElsewhere.ts';
import { isObject, numberIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const rewardFunctions = rowFormat({
  name: 'trl',
  title: 'Reward functions (TRL, verifiers)',
  docs:
    '`functions` (or `funcs`) by name and `reward_weights` (or `weights`). Reward = Σ weight · value, not divided; a ' +
    'function that gives None does not apply (trl; legacy verifiers `Rubric`).',
  detect: (row) => (functionsIn(row) && weightsIn(row) ? 1 : 0),
  read,
});

function functionsIn({ functions, funcs, reward_funcs }: JsonObject): readonly Json[] | undefined {
  return [functions, funcs, reward_funcs].find((list) => Array.isArray(list) && list.length > 0) as Json[] | undefined;
}

function weightsIn({ reward_weights, weights }: JsonObject): readonly Json[] | undefined {
  return [reward_weights, weights].find((list) => Array.isArray(list)) as Json[] | undefined;
}

function read(row: JsonObject): Imported {
  const functions = functionsIn(row);
  if (!functions) return { refused: say`There is no list of \`functions\`.` };
  const weights = weightsIn(row);
  const idOf = freshIds();
  const criteria = functions.map((given, index) => {
    const name = (isObject(given) ? textIn(given.name) : textIn(given)) ?? `function_${index + 1}`;
    const own = isObject(given) ? numberIn(given.weight) : undefined;
    return { id: idOf(name), points: numberIn(weights?.[index]) ?? own ?? 1, ...codeElsewhere(name) };
  });
  return {
    rubric: { name: 'Reward functions', aggregate: 'sum', clip: 'none', criteria },
    losses: [
      say`The functions are code that the file does not hold: each criterion is an error until its code is put under \`python\`.`,
      say`A function that gives None does not apply; write a \`when\` for that, since Python has to give a number here.`,
      say`A value outside 0 to 1 is an error here; the sum of the weighted values is kept.`,
      ...('scale_rewards' in row || 'multi_objective_aggregation' in row
        ? [say`Scaling within a group of completions is the trainer's: it is left out.`]
        : []),
    ],
  };
}
