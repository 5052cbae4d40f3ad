import { listed } from '../listed.ts';
import { quoted } from '../quoted.ts';
import type { Call } from './call.ts';
import type { WantedCall } from './wantedCall.ts';

/**
 * Says in a sentence that a wanted call was not made: how the closest call of the same tool differs, argument by
 * argument, or which tools were called instead. `free` are the positions of the calls that are no other wanted one.
 */
export function missWords(wanted: WantedCall, calls: readonly Call[], free: readonly number[]): string {
  const name = quoted(wanted.name);
  if (calls.length === 0) return `No tool was called, wanted ${name}.`;
  const [closest] = free
    .filter((index) => calls[index]!.name === wanted.name)
    .map((index) => ({ index, differences: wanted.differences(calls[index]!) }))
    .sort((one, other) => one.differences.length - other.differences.length);
  if (closest) return closestWords(name, closest.index, closest.differences);
  if (calls.some((call) => call.name === wanted.name)) return `One more call of ${name} was wanted.`;
  const others = new Set(calls.map((call) => quoted(call.name)));
  return `${name} was not called, but ${listed([...others])}.`;
}

function closestWords(name: string, index: number, differences: readonly string[]): string {
  if (differences.length === 0) return `Call ${index + 1} of ${name} is not at its place.`;
  return `Call ${index + 1} is the closest to the wanted ${name}: ${listed(differences, '; ')}.`;
}
