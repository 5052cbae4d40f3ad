import type { Range } from '../../document/tree.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { Seen } from '../seen.ts';

/** The faults that meet a range. */
export function faultsAt({ diagnostics }: Pick<Seen, 'diagnostics'>, { from, to }: Range): readonly Diagnostic[] {
  return diagnostics.filter((fault) => fault.from <= to && from <= fault.to);
}
