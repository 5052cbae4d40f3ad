import * as z from 'zod/mini';
import { field } from '../../field.ts';

const text = (type: 'input_text' | 'output_text') =>
  z.looseObject({
    type: field(z.literal(type), 'A text part.'),
    text: field(z.string(), 'The text; templates are filled in.', { language: 'template' }),
  });

const image = z.looseObject({
  type: field(z.literal('input_image'), 'A picture for a judge that can see.'),
  image_url: field(z.string(), 'An address, a data URL, bare base64, or a template that gives one.', {
    language: 'template',
  }),
  detail: z.optional(field(z.enum(['high', 'low', 'auto']), 'How closely the judge looks; `auto` where absent.')),
});

const audio = z.looseObject({
  type: field(z.literal('input_audio'), 'Sound for a judge that can hear.'),
  input_audio: field(
    z.looseObject({
      data: field(z.string(), 'Base64, or a template that gives it.', { language: 'template' }),
      format: field(z.enum(['mp3', 'wav']), 'The encoding of `data`.'),
    }),
    'The sound.',
  ),
});

const part = z.discriminatedUnion('type', [text('input_text'), text('output_text'), image, audio]);
const plain = () => field(z.string(), 'The message; templates are filled in.', { language: 'template' });

const content = z.union([plain(), part, z.array(z.union([plain(), part]))]);

const message = z.looseObject({
  role: field(z.enum(['user', 'assistant', 'system', 'developer']), 'Who speaks.', {
    enumDescriptions: [
      'What is asked.',
      'What the model said.',
      'Instructions.',
      'Instructions (newer name of `system`).',
    ],
  }),
  content: field(content, 'A text, a part, or a list of both.'),
  type: z.optional(field(z.literal('message'), 'Added by the service in its echo; may be left out.')),
});

export type Message = z.infer<typeof message>;
export type Content = z.infer<typeof content>;

/** `input` of a model grader: the messages that the judge reads. */
export function messagesField() {
  return field(z.array(message).check(z.minLength(1)), 'The messages that the judge reads; templates are filled in.');
}
