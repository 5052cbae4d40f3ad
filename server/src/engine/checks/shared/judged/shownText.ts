import { fence } from './fence.ts';
import type { Example } from './promptOf.ts';

/** What a judge is shown: material of which nothing is an instruction. */
export interface Shown {
  readonly completion: string;
  /** What the completion answers. */
  readonly context?: string;
}

/** An example with the id of its criterion, where several criteria are judged. */
type ShownExample = Example & { readonly criterion?: string };

/** The message with the material, each piece of it fenced. */
export function shownText({ completion, context }: Shown, examples: readonly ShownExample[]): string {
  const fenced = fence([completion, context ?? '', ...examples.map((example) => example.completion)]);
  const pieces = [
    ...examples.map((example, index) => exampleText(example, index, fenced(example.completion))),
    ...(context === undefined ? [] : [`The task that the completion answers:\n${fenced(context)}`]),
    `The completion to judge:\n${fenced(completion)}`,
  ];
  return pieces.join('\n\n');
}

function exampleText({ verdict, why, criterion }: ShownExample, index: number, fenced: string): string {
  const subject = criterion === undefined ? '' : ` for the criterion \`${criterion}\``;
  const reason = why === undefined ? '' : ` Why: ${why}`;
  return `Example ${index + 1}${subject}, a completion that is judged already:\n${fenced}\nIts verdict: ${verdict}.${reason}`;
}
