import type { Form } from './promptOf.ts';
import { shuffled } from './shuffled.ts';

/** A verdict to choose. */
export interface Option {
  readonly name: string;
  /** When it is the right one; empty where the name says it. */
  readonly means: string;
}

/** The verdict of a judge that cannot tell. */
export const CANNOT_ASSESS = 'cannot_assess';

/** The form of a verdict that is one of several, in an order that the seed decides. */
export function choice(options: readonly Option[], seed: string): Form {
  const order = [
    ...shuffled(options, seed),
    { name: CANNOT_ASSESS, means: 'what you are shown does not let anybody tell.' },
  ];
  const lines = order.map(({ name, means }) => `  - \`${name}\`${means && `: ${means}`}`);
  return {
    text: `- \`verdict\`: one of these, whose order means nothing:\n${lines.join('\n')}`,
    properties: { verdict: { type: 'string', enum: order.map(({ name }) => name) } },
  };
}
