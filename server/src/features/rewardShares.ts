import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import { toJson } from '../document/toJson.ts';
import { linearFormula, parseFormula } from '../languages/formula/index.ts';
import { type Message, say } from '../languages/message.ts';
import { formulaDomains } from '../rules/shared/formulaDomains.ts';
import { type FormulaInput, formulaInputs } from '../rules/shared/formulaInputs.ts';
import type { Seen } from './seen.ts';

/** How much of the reward of a weighted sum hangs on one grader. */
export interface RewardShare {
  /** Right behind its key or id, in the text. */
  readonly at: number;
  /** Of 1; below 0 where the grader lowers the reward. */
  readonly share: number;
  /** Where the share comes from, a sentence each. */
  readonly why: readonly Message[];
}

/**
 * The shares of the graders inside a grader: weight × width of the scores, of the sum of these, so that without their
 * signs they add up to 1. Empty where it is no weighted sum of two or more.
 */
export function rewardShares(seen: Seen, site: Site): readonly RewardShare[] {
  if (site.path.length > 0 && site.kind?.children === undefined) return [];
  const inputs = formulaInputs({ site, spec: toJson(site.node) });
  const graders = inputs && Object.fromEntries(inputs.map(({ name, spec }) => [name, spec]));
  const domains = graders && formulaDomains(site, graders);
  const piece = seen.shapeOf(site).pieces.find(({ language }) => language === 'formula');
  const linear = domains && piece && linearFormula(parseFormula(piece.text));
  const weights = [...(linear?.weights ?? [])];
  if (!domains || weights.length < 2 || !weights.every(([key]) => Object.hasOwn(domains, key))) return [];
  const moved = weights.map(([key, weight]) => ({ key, weight, ...endsOf(domains[key]) }));
  const total = moved.reduce((sum, { weight, lo, hi }) => sum + Math.abs(weight) * (hi - lo), 0);
  if (!(total > 0)) return [];
  return moved.flatMap((each) => {
    const moves = each.weight * (each.hi - each.lo);
    const input = inputs?.findLast(({ name }) => name === each.key);
    const at = input && behindName(seen, site, input);
    return at === undefined ? [] : [{ at, share: moves / total, why: whyOf({ ...each, moves, total }) }];
  });
}

interface Moved {
  readonly key: string;
  /** By how much the reward moves between the ends of its scores. */
  readonly moves: number;
  /** The same of all graders, signs left out. */
  readonly total: number;
  readonly weight: number;
  readonly lo: number;
  readonly hi: number;
}

function whyOf({ key, moves, total, weight, lo, hi }: Moved): readonly Message[] {
  return [
    say`\`${key}\` can move the reward by ${shown(moves)}, of ${shown(total)} by all graders together.`,
    say`Its weight is ${shown(weight)} and its scores lie from ${shown(lo)} to ${shown(hi)}.`,
  ];
}

/** A number for a reader: four digits, and a true minus. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

function endsOf(domain: NonNullable<ReturnType<typeof formulaDomains>>[string] | undefined) {
  return domain?.kind === 'range' ? { lo: domain.lo, hi: domain.hi } : { lo: 0, hi: 1 };
}

/** Behind an id; of a key behind the colon where one follows. */
function behindName({ tree }: Seen, site: Site, { role, path: inner }: FormulaInput): number | undefined {
  const path = [...site.path, ...inner];
  if (role) return slotOf(tree, [...path, 'id'])?.range?.to;
  const to = slotOf(tree, path)?.keyRange?.to;
  if (to === undefined) return undefined;
  const colon = /^\s*:/.exec(tree.text.slice(to, to + 20));
  return to + (colon?.[0].length ?? 0);
}
