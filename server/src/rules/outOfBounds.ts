import type { Bounds } from '../document/walk.ts';
import { type Message, say } from '../languages/message.ts';
import { shapeRule } from './shapeRule.ts';

const unbound: Bounds = [undefined, undefined];

export const outOfBounds = shapeRule({
  code: 'out-of-bounds',
  severity: 'error',
  title: 'A number is smaller or larger than the key allows.',
  docs: 'The service refuses it.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_completions_tokens: 0
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_completions_tokens: 2000
`,
  },
  word: ({ path, bounds = unbound, found }) => ({ message: worded(String(path.at(-1)), bounds, String(found)) }),
});

function worded(key: string, [low, high, isOpen]: Bounds, found: string): Message {
  if (isOpen && high === undefined) return say`\`${key}\` must be more than ${String(low)}, not ${found}.`;
  if (isOpen) return say`\`${key}\` must be more than ${String(low)} and at most ${String(high)}, not ${found}.`;
  if (high === undefined) return say`\`${key}\` must be at least ${String(low)}, not ${found}.`;
  if (low === undefined) return say`\`${key}\` must be at most ${high}, not ${found}.`;
  return say`\`${key}\` must be from ${low} to ${high}, not ${found}.`;
}
