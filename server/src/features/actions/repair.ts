import type { Action } from './action.ts';
import { faultsAt } from './faultsAt.ts';

/** The repairs of the faults in the range. */
export const repair: Action = {
  kind: 'quickfix',
  *offers(seen, range) {
    for (const fault of faultsAt(seen, range)) if (fault.repair) yield { ...fault.repair, fault, preferred: true };
  },
};
