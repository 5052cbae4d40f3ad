import type { Kind } from '../engine/kind.ts';
import { type Message, say } from '../languages/message.ts';
import { isEval, isFoundry, placeBound } from './places.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';

export const misplacedGrader: GraderRule = {
  code: 'misplaced-grader',
  severity: 'error',
  title: 'A kind of grader that may not stand in this place.',
  docs: 'A fine-tuning job takes no `label_model` as its grader (inside `multi` it may stand). An eval takes no `multi`, and a `multi` no other. `endpoint` exists only in the preview at Microsoft Foundry. Where the file does not say what the grader is for, `rewardsmith.target` does.',
  example: {
    faulty: `testing_criteria:
  - type: multi
    name: reward
    graders:
      exact:
        type: string_check
        input: '{{ sample.output_text }}'
        reference: '{{ item.answer }}'
        operation: eq
    calculate_output: exact
`,
    mended: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
  },
  *run(seen) {
    const { kind, key } = seen.site;
    if (!kind) return;
    const allowed = key === undefined ? kind.places : kind.nestedPlaces;
    const fault = { ...locate(seen, ['type']), message: reason(kind, key !== undefined) };
    yield* placeBound(seen, (place) => !allowed.includes(place), fault);
  },
};

function reason({ type, places, nestedPlaces }: Kind, nested: boolean): Message {
  const allowed = nested ? nestedPlaces : places;
  if (allowed.length === 0) return say`\`${type}\` cannot stand inside another grader.`;
  if (allowed.every(isFoundry)) return say`\`${type}\` exists only in the preview at Microsoft Foundry.`;
  if (allowed.every(isEval))
    return say`\`${type}\` cannot be the grader of a fine-tuning job; inside \`multi\` it can stand.`;
  return say`\`${type}\` cannot be an eval criterion: list its graders as criteria.`;
}
