import type { RunSummary } from '../engine/record.ts';
import { count, figure } from './text.ts';

/** Over which rows a reward's mean is, where it is not over all: how many have none, and what that says of the mean. */
export function rewardNotes({ graded, errors, reward, closed = 0, worst }: RunSummary): readonly string[] {
  if (errors === 0) return [];
  const { n, service_mean } = reward;
  const service = service_mean === null ? '' : `, ${figure(service_mean)} as the service counts them`;
  const why = worst.find(({ score }) => score === null)?.message?.replace(/\.$/, '');
  return [
    `${errors} without a reward: left out of the mean${service}`,
    ...(n > 0 && closed === n ? [onlyClosed(n, graded, why)] : []),
  ];
}

/** A closed gate gives a row its reward of 0, whatever else is known of it. */
function onlyClosed(n: number, graded: number, why: string | undefined): string {
  const rest = why === undefined ? '' : `: ${why}`;
  return `the mean is of the ${count(n, 'row')} of ${graded} alone that a gate makes 0, and says nothing of the rest${rest}`;
}
