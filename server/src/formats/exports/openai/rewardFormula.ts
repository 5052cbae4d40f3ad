import type { LoweredCriterion, LoweredGroup } from '../../../engine/rubric/lowerRubric.ts';
import { parseFormula } from '../../../languages/formula/index.ts';
import { type Message, say } from '../../../languages/message.ts';
import { type AddedUp, inParentheses, less, type Scored, waysToAddUp } from './addingUp.ts';
import type { Keys } from './keys.ts';
import { substituted } from './substituted.ts';

/**
 * The reward as a formula over keys: term by term the arithmetic of the aggregate, so that doubles round alike, times 0
 * for each gate that is closed. Where no criterion applies it has no value. Why there is none, where it cannot be said.
 */
export function rewardFormula(group: LoweredGroup, keys: Keys, isClipped: boolean): string | Message {
  const sum = groupFormula(group, keys);
  if (!('score' in sum)) return sum;
  const gates = gatesIn(group, keys);
  const applies = sum.applies === undefined ? sum.score : `${inParentheses(sum.score)} / ${sum.applies}`;
  const reward = isClipped ? clipped(applies) : applies;
  return gates.length === 0 ? reward : [isClipped ? reward : inParentheses(reward), ...gates].join(' * ');
}

function clipped(formula: string): string {
  return `min(1, max(0, ${formula}))`;
}

/** A factor for each gate: 1 where it is open, 0 where it is closed; exact, because s < x just where s ÷ x < 1. */
function gatesIn(group: LoweredGroup, keys: Keys): readonly string[] {
  return group.criteria.flatMap((criterion) => {
    const { bar, is } = criterion;
    const inner = 'criteria' in is ? gatesIn(is, keys) : [];
    if (bar === undefined || bar <= 0) return inner;
    const scored = scoreOf(criterion, keys);
    if (!('score' in scored)) return inner;
    const { score, applies } = scored;
    const open = bar === 1 ? `floor(${score})` : `min(1, floor(${inParentheses(score)} / ${bar}))`;
    return [applies === undefined ? open : `max(${open}, 1 - ${applies})`, ...inner];
  });
}

/** The score of a criterion in [0, 1]; 0 where it does not apply. */
function scoreOf(criterion: LoweredCriterion, keys: Keys): Scored | Message {
  const { id, points, is } = criterion;
  if ('criteria' in is) {
    const sum = groupFormula(is, keys);
    if (!('score' in sum)) return sum;
    const score = clipped(sum.score);
    return { id, points, ...sum, score: sum.applies === undefined ? score : `(${score} * ${sum.applies})` };
  }
  const applies = keys.applies(criterion);
  const key = keys.score(criterion);
  if (!('grader' in is)) return { id, points, score: key, ...(applies && { applies }) };
  const [low, high] = is.scale;
  const score = low === 0 && high === 1 ? key : `(${low === 0 ? key : `(${less(key, low)})`} / ${high - low})`;
  return applies === undefined ? { id, points, score } : { id, points, score: `(${score} * ${applies})`, applies };
}

function groupFormula(group: LoweredGroup, keys: Keys): AddedUp | Message {
  const scored: Scored[] = [];
  for (const criterion of group.criteria) {
    const score = scoreOf(criterion, keys);
    if (!('score' in score)) return score;
    scored.push(score);
  }
  if (typeof group.aggregate !== 'object') return waysToAddUp(group, scored);
  if (scored.some(({ applies }) => applies !== undefined))
    return say`\`when\` beside a formula is not yet expressed where criteria are no Python`;
  const { tree } = parseFormula(group.aggregate.formula);
  return tree ? { score: substituted(tree, scored) } : say`the formula is empty`;
}
