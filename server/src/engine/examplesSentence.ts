import { type Message, say } from '../languages/message.ts';

/** How many samples a judged criterion leaves out because they are among its examples. */
export function examplesSentence(count: number): Message {
  return count === 1
    ? say`1 sample is an example that the judge is shown: it is left out of the mean.`
    : say`${count} samples are examples that the judge is shown: they are left out of the mean.`;
}
