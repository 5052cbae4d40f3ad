import * as z from 'zod/mini';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import { kind } from '../kind.ts';
import { failure } from '../outcome.ts';
import { nameField } from './shared/nameField.ts';
import { thresholdField } from './shared/thresholdField.ts';

const schema = z.looseObject({
  type: field(z.literal('endpoint'), 'Your own service gives the score (Foundry preview).'),
  name: nameField(),
  url: field(z.string(), 'An `https` address that takes `{sample, item, trace_id}` and answers `{"score": number}`.'),
  headers: z.optional(field(z.record(z.string(), z.string()), 'Headers to send, such as a key kept out of the file.')),
  rate_limit: z.optional(field(z.int().check(z.minimum(1)), 'Requests a second.')),
  pass_threshold: thresholdField(),
});

export const endpoint = kind<z.infer<typeof schema>>({
  type: 'endpoint',
  title: 'Endpoint',
  docs: 'Your own HTTPS service gives the score. Only in the Foundry “Agentic RFT” preview, and it runs only there: Rewardsmith checks it and does not call it.',
  example: { type: 'endpoint', name: 'service', url: 'https://grader.example.com/score' },
  places: ['foundry-rft', 'foundry-eval'],
  nestedPlaces: ['foundry-rft', 'foundry-eval'],
  schema: () => schema,
  domain: () => ({ kind: 'unit' }),
  threshold: (spec) => spec.pass_threshold,
  compile: (spec) => ({
    hash: hashOf(['endpoint', spec.url]),
    reads: [],
    paid: false,
    score: () => failure('other_error', 'An `endpoint` grader runs only at the provider.'),
  }),
});
