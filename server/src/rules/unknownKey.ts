import type { ShapeFault } from '../document/walk.ts';
import type { Place } from '../engine/place.ts';
import { type Message, say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { SeenGrader } from './rule.ts';
import { shapeRule } from './shapeRule.ts';
import { misspelledCheck } from './shared/misspelledCheck.ts';
import { replacing } from './shared/replacing.ts';

/** Keys of other dialects and of haste, with what they are called here. */
const confusions: Readonly<Record<string, string>> = {
  weight: 'points',
  weights: 'points',
  score: 'points',
  name: 'id',
  key: 'id',
  if: 'when',
  condition: 'when',
  required: 'gate',
  must_pass: 'gate',
  aggregation: 'aggregate',
  dataset: 'samples',
  max_tokens: 'max_completions_tokens',
  max_completion_tokens: 'max_completions_tokens',
  max_output_tokens: 'max_completions_tokens',
  seeds: 'seed',
  effort: 'reasoning_effort',
  messages: 'input',
  prompt: 'input',
  expected: 'reference',
  target: 'reference',
  metric: 'evaluation_metric',
  op: 'operation',
  operator: 'operation',
  threshold: 'pass_threshold',
  passing_threshold: 'pass_threshold',
  passing_score: 'pass_threshold',
  formula: 'calculate_output',
  code: 'source',
  endpoint: 'url',
  sampling_parameters: 'sampling_params',
  score_range: 'range',
};

export const unknownKey = shapeRule({
  code: 'unknown-key',
  severity: 'warning',
  title: 'A key that this kind of grader, or a criterion, does not have.',
  docs: 'The services accept such a key and drop it without a word, so what it says never counts. A misspelled key therefore looks as if it worked. The token limit of a judge is `max_completions_tokens`, plural, unlike anywhere else.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_tokens: 500
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  max_completions_tokens: 500
`,
  },
  unless: (fault, seen) => isThreshold(fault, seen) || fault === misspelledCheck(seen)?.fault,
  word: (fault, seen) => {
    const key = String(fault.found);
    const meant = meantKey(key, fault.allowed);
    const wrong = say`\`${key}\` is no key of ${ownerOf(fault, seen)}, so it has no effect.`;
    if (!meant) return { message: wrong };
    const repair = replacing(say`Write \`${meant}\``, fault, seen.notation.quote(meant));
    return { message: say`${wrong} Did you mean \`${meant}\`?`, repair };
  },
});

/** A Foundry job takes `pass_threshold` on any single grader. */
function isThreshold({ path }: ShapeFault, { places }: SeenGrader): boolean {
  return path.length === 1 && path[0] === 'pass_threshold' && places.length > 0 && places.every(isFoundryJob);
}

function isFoundryJob(place: Place): boolean {
  return place === 'foundry-rft';
}

function meantKey(key: string, allowed: readonly string[]): string | undefined {
  const known = Object.hasOwn(confusions, key) ? confusions[key] : undefined;
  return known && allowed.includes(known) ? known : nearest(key, allowed);
}

function ownerOf({ path }: ShapeFault, { site }: SeenGrader): Message | string {
  const owner = path.slice(0, -1).findLast((step) => typeof step === 'string') ?? site.kind?.type;
  return owner === undefined ? say`a grader` : `\`${owner}\``;
}
