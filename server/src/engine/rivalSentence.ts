import { type Message, say } from '../languages/message.ts';
import type { RivalFinding } from './record.ts';

/** What a finding says, in a sentence. */
export function rivalSentence({ name, n, mean, other, largest }: RivalFinding): Message {
  const [ours, theirs] = [mean.toFixed(2), other.toFixed(2)];
  const gap = `${largest.difference < 0 ? '−' : '+'}${Math.abs(largest.difference).toFixed(2)}`;
  return say`The definition matters here: on ${n} samples ${ours} would be ${theirs} by \`${name}\`, most at ${largest.id} (${gap}).`;
}
