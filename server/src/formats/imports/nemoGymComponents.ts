import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { codeElsewhere } from './shared/codeElsewhere.ts';
import { isObject } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const nemoGymComponents = rowFormat({
  name: 'nemo-gym-components',
  title: 'NeMo Gym, reward of components',
  docs: 'A reply of `/verify` with `reward_components`: the reward is their sum (NVIDIA-NeMo/Gym).',
  detect: (row) => (componentsIn(row) ? 1 : 0),
  read,
});

function componentsIn({ verify_response, reward_components }: JsonObject): JsonObject | undefined {
  return [isObject(verify_response) ? verify_response.reward_components : undefined, reward_components].find(isObject);
}

function read(row: JsonObject): Imported {
  const components = componentsIn(row);
  if (!components || Object.keys(components).length === 0) return { refused: say`There are no \`reward_components\`.` };
  const idOf = freshIds();
  const criteria = Object.keys(components).map((name) => ({ id: idOf(name), points: 1, ...codeElsewhere(name) }));
  return {
    rubric: { name: 'Reward components', aggregate: 'sum', clip: 'none', criteria },
    losses: [
      say`The components are code that the file does not hold: each criterion is an error until its code is put under \`python\`.`,
      say`The reward is a sum, so it is not on a scale from 0 to 1.`,
      ...(row.expected_call ? [say`The expected call is a sample's: \`tool_call\` can check it.`] : []),
    ],
  };
}
