import type { Node } from '../../engine/compile.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { Contributions, Step } from '../../engine/why/explanation.ts';
import { rawOf, sharesOf } from './sharesOf.ts';

/**
 * Tells how the reward of a row comes about, by all that the program says of it. Groups are told by their criteria: what
 * a group adds is shared out among them in the proportions of its own number.
 */
export function contributions(program: readonly Node[], outcomes: readonly Outcome[]): Contributions {
  const root = program.length - 1;
  const whole = outcomes[root]!;
  if (!('score' in whole)) return { reward: null, unknown: 'flag' in whole ? whole.message : whole.skipped, steps: [] };
  const isKnown = whole.closed === undefined || !outcomes.some((outcome) => 'flag' in outcome);
  const found = isKnown ? stepsOf(root, { change: whole.score, factor: 1 }, { program, outcomes }) : [];
  const steps = whole.closed === undefined ? found : atGate(found, program, whole.closed);
  return { reward: whole.score, steps: summedUp(steps, whole.score) };
}

/** A step before it is known what the reward is behind it; without a change it takes all that is there. */
type Part = Omit<Step, 'after' | 'change'> & { readonly change?: number };

interface Graded {
  readonly program: readonly Node[];
  readonly outcomes: readonly Outcome[];
}

/** A closed gate takes all that is there, so the reward is not clipped. */
function atGate(parts: readonly Part[], program: readonly Node[], closed: string): readonly Part[] {
  const { id, path } = program.find((node) => node.id === closed) ?? program.at(-1)!;
  const kept = parts.filter((part) => part.kind !== 'clip' || part.path !== program.at(-1)!.path);
  return [...kept, { kind: 'gate', id, path }];
}

/** What a score adds, and for each unit of it. */
interface Share {
  readonly change: number;
  readonly factor: number;
}

function stepsOf(at: number, share: Share, graded: Graded, by?: 'weight' | 'shapley'): readonly Part[] {
  const { program, outcomes } = graded;
  const { id, path, part, parts } = program[at]!;
  const outcome = outcomes[at]!;
  if (!('score' in outcome)) return [];
  const leaf = { kind: 'score', id, path, score: outcome.score, change: share.change } as const;
  if (!('parts' in part)) return [{ ...leaf, ...(by && { by }) }];
  const raw = rawScore(program, outcomes, at);
  if (raw === undefined) return [];
  const shares = sharesOf(
    part,
    parts.map((index) => outcomes[index]!),
  );
  const cut = (outcome.score - raw) * share.factor;
  const clip = { kind: 'clip', id, path, change: cut } as const;
  const clips = cut === 0 ? [] : [clip];
  if (!shares) return [{ ...leaf, change: raw * share.factor, by: 'whole' }, ...clips];
  const start = { kind: 'start', id, path, change: shares.start * share.factor } as const;
  const inner = parts.flatMap((index, position) => {
    const { change, factor } = shares.parts[position]!;
    const scaled = { change: change * share.factor, factor: factor * share.factor };
    return stepsOf(index, scaled, graded, by === 'shapley' ? by : shares.by);
  });
  return [...(start.change === 0 ? [] : [start]), ...inner, ...clips];
}

/** The number of a group before anything cuts it; undefined where it has none. */
function rawScore(program: readonly Node[], outcomes: readonly Outcome[], at: number): number | undefined {
  const { part, parts } = program[at]!;
  const own = outcomes[at]!;
  const found = 'parts' in part ? rawOf(part)(parts.map((index) => outcomes[index]!)) : own;
  return 'score' in found ? found.score : undefined;
}

function summedUp(parts: readonly Part[], reward: number): readonly Step[] {
  let sum = 0;
  return parts.map((part) => {
    const change = part.change ?? reward - sum;
    sum += change;
    return { ...part, change, after: sum };
  });
}
