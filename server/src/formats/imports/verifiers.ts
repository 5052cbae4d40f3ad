import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn, textsIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { levelsCheck } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const verifiers = rowFormat({
  name: 'verifiers',
  title: 'verifiers rubric',
  docs:
    'TOML or JSON with `criteria` of `name`, `text`, `weight` and `choices` from worst to best, evenly spaced. Score = ' +
    'Σ weight · place of the choice ÷ Σ weight (verifiers, version 1).',
  detect: ({ criteria }) => (isListOf(criteria, isCriterion) ? 1 : 0),
  read,
});

function isCriterion({ name, text }: JsonObject): boolean {
  return textIn(name) !== undefined && textIn(text) !== undefined;
}

function read({ criteria }: JsonObject): Imported {
  const idOf = freshIds();
  const read = objectsIn(criteria)
    .filter(isCriterion)
    .map(({ name, text, weight, choices }) => ({
      id: idOf(String(name)),
      points: numberIn(weight) ?? 1,
      ...checkOf(String(text), textsIn(choices)),
    }));
  if (read.length === 0) return { refused: say`No entry of \`criteria\` has a \`name\` and a \`text\`.` };
  return {
    rubric: { name: 'verifiers', aggregate: 'mean', criteria: read },
    losses: [say`\`max_criteria\`, which asks for several criteria in one call, is not kept: each is asked alone.`],
  };
}

function checkOf(text: string, choices: readonly string[]): JsonObject {
  const isYesOrNo = choices.length === 0 || choices.join() === 'no,yes';
  if (isYesOrNo) return { requirement: plain(text) };
  return levelsCheck(
    text,
    choices.map((choice, index) => [choice, index / (choices.length - 1)]),
  );
}
