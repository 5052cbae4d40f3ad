import { type Message, say } from '../../message.ts';
import type { DomainFault } from '../operation.ts';
import type { Analysis } from './analysis.ts';
import { assignmentOf, scoresText } from './domain.ts';
import type { Hazard } from './report.ts';

const names: Readonly<Record<DomainFault, Message>> = {
  division_by_zero: say`Division by zero`,
  log_nonpositive: say`Logarithm of zero or less`,
  sqrt_negative: say`Square root of a negative number`,
  power_domain: say`Fractional power of a negative number`,
  overflow: say`Result too large for a number`,
};

/** Where the formula has no value. */
export function domainFaults({ domain, variables }: Analysis): Hazard[] {
  return domain.hazards.map(({ fault, witness: point, at, always }) => {
    const witness = assignmentOf(variables, point);
    const message = always
      ? say`${names[fault]} whatever the scores are: there is never a reward.`
      : say`${names[fault]} at ${scoresText(witness)}: such a row has no reward.`;
    return { kind: fault, message, witness, span: at, ...(always && { always }) };
  });
}
