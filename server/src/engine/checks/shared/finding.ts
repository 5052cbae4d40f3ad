import type { Failure, Outcome } from '../../outcome.ts';

/** What was found in a row: itself; nothing, by the completion's fault and why; or an error. */
export type Finding<T> = { readonly value: T } | { readonly absent: string } | Failure;

/** What a check says where it found nothing: the completion's fault scores 0. */
export function outcomeOf(found: { readonly absent: string } | Failure): Outcome {
  return 'absent' in found ? { score: 0, evidence: { note: found.absent } } : found;
}
