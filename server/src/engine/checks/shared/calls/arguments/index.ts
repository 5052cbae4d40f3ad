import type { ArgumentKind } from '../argumentKind.ts';
import { anyOf } from './anyOf.ts';
import { matches } from './matches.ts';
import { number } from './number.ts';
import { set } from './set.ts';

/** The ways to say what an argument must be, other than by its value. */
export const argumentKinds: readonly ArgumentKind[] = [anyOf, number, matches, set];
