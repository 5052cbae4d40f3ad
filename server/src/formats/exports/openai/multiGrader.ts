import type { Lowered } from '../../../engine/checks/lowered/lowered.ts';
import type { JsonObject } from '../../../engine/json.ts';
import type { LoweredCriterion, LoweredGroup } from '../../../engine/rubric/lowerRubric.ts';
import { functions, parseFormula } from '../../../languages/formula/index.ts';
import type { Message } from '../../../languages/message.ts';
import type { ExportedPart } from '../exported.ts';
import type { Keys } from './keys.ts';
import type { Made } from './made.ts';
import { checkGrader, conditionGrader } from './pythonGrader.ts';
import { rewardFormula } from './rewardFormula.ts';
import { leavesOf } from './withoutLosses.ts';

/**
 * A rubric as a `multi`: a grader for each criterion and each condition that counts, under a key that a formula can name. Why there
 * is none, where a formula cannot say it.
 */
export function multiGrader(name: string, group: LoweredGroup, isClipped: boolean): Made | Message {
  const leaves = leavesOf(group);
  const taken = new Set(Object.keys(functions));
  const scores = new Map(leaves.map((leaf) => [leaf.path.join('.'), freeKey(leaf.id, taken)]));
  const conditions = conditionKeys(leaves, taken);
  const keys: Keys = {
    score: (leaf) => scores.get(leaf.path.join('.'))!,
    applies: ({ whens }) => conditions.get(JSON.stringify(whens))?.key,
  };
  const formula = rewardFormula(group, keys, isClipped);
  if (typeof formula !== 'string') return formula;
  const named = new Set(parseFormula(formula).names.map(({ name: key }) => key));
  const asked = [...conditions.values()].filter(({ key }) => named.has(key));
  const graders = Object.fromEntries([
    ...leaves.map((leaf) => [keys.score(leaf), graderOf(leaf)]),
    ...asked.map(({ key, whens }) => [key, conditionGrader(key, whens)]),
  ]);
  return { grader: { type: 'multi', name, graders, calculate_output: formula }, parts: partsOf(leaves, keys, formula) };
}

/** Of each criterion its grader, that of its conditions, and where the formula names them. */
function partsOf(leaves: readonly LoweredCriterion[], keys: Keys, formula: string): readonly ExportedPart[] {
  const { names } = parseFormula(formula);
  return leaves.flatMap((leaf): ExportedPart[] => {
    const { path } = leaf;
    const condition = keys.applies(leaf);
    const isAsked = names.some(({ name }) => name === condition);
    const own = [keys.score(leaf), ...(condition !== undefined && isAsked ? [condition] : [])];
    const mentions = names.filter(({ name }) => own.includes(name));
    return [
      ...own.map((key) => ({ path, at: ['graders', key] })),
      ...mentions.map(({ from, to }) => ({ path, at: ['calculate_output'], within: { from, to } })),
    ];
  });
}

function graderOf({ id, is, whens }: LoweredCriterion & { readonly is: Lowered }): JsonObject {
  if ('grader' in is) return is.grader;
  if ('python' in is) return checkGrader(id, is, whens);
  throw new Error(`\`${id}\` is lost.`);
}

/** By the conditions of criteria, one key for equal ones. */
function conditionKeys(leaves: readonly LoweredCriterion[], taken: Set<string>) {
  const keys = new Map<string, { readonly key: string; readonly whens: readonly string[] }>();
  for (const { id, whens } of leaves) {
    const known = JSON.stringify(whens);
    if (whens.length > 0 && !keys.has(known)) keys.set(known, { key: freeKey(`${id}_applies`, taken), whens });
  }
  return keys;
}

/** A name of the formula language that is not taken yet: the id where it is one. */
function freeKey(id: string, taken: Set<string>): string {
  const bare = id.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d|$)/, '_');
  let key = bare;
  for (let number = 2; taken.has(key); number++) key = `${bare}_${number}`;
  taken.add(key);
  return key;
}
