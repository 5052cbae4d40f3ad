import type { JsonObject } from '../../engine/json.ts';
import type { JudgeMessage } from '../../engine/world.ts';

/** Messages for chat completions, or what cannot be sent, in a sentence. */
export type ChatMessages = { readonly messages: readonly JsonObject[] } | { readonly fault: string };

/** Turns messages whose parts are those of a model grader (`input_text`, `input_image`, …) into chat completions' own. */
export function chatMessages(messages: readonly JudgeMessage[]): ChatMessages {
  const sent: JsonObject[] = [];
  for (const { role, content } of messages) {
    if (typeof content === 'string') {
      sent.push({ role, content });
      continue;
    }
    const parts = content.map(chatPart);
    const fault = parts.find((part) => typeof part === 'string');
    if (fault !== undefined) return { fault };
    sent.push({ role, content: parts as JsonObject[] });
  }
  return { messages: sent };
}

type Translate = (part: JsonObject) => JsonObject | string;

const asText: Translate = (part) =>
  typeof part.text === 'string' ? { type: 'text', text: part.text } : 'A text part has no `text`.';
const asItIs: Translate = (part) => part;

const translations: Readonly<Record<string, Translate>> = {
  input_text: asText,
  output_text: asText,
  input_image: asImage,
  input_audio: asAudio,
  text: asText,
  image_url: asItIs,
};

function chatPart(part: JsonObject): JsonObject | string {
  const type = String(part.type);
  const translate = Object.hasOwn(translations, type) ? translations[type] : undefined;
  return translate ? translate(part) : `A judge cannot be sent a part of type \`${type}\`.`;
}

function asImage({ image_url, detail }: JsonObject): JsonObject | string {
  const url = typeof image_url === 'string' ? imageAddress(image_url) : undefined;
  if (url === undefined) return '`image_url` is neither an address, nor a data URL, nor a picture in base64.';
  return { type: 'image_url', image_url: typeof detail === 'string' ? { url, detail } : { url } };
}

function asAudio({ input_audio }: JsonObject): JsonObject | string {
  const { data, format } = (input_audio ?? {}) as JsonObject;
  const complete = typeof data === 'string' && data !== '' && typeof format === 'string';
  return complete ? { type: 'input_audio', input_audio: { data, format } } : '`input_audio` needs `data` and `format`.';
}

/** How the base64 of each kind of picture begins: the first bytes of PNG, JPEG, GIF and RIFF. */
const beginnings: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
];

function imageAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^(https?:\/\/|data:image\/)/i.test(trimmed)) return trimmed;
  const type = beginnings.find(([beginning]) => trimmed.startsWith(beginning))?.[1];
  return type && `data:${type};base64,${trimmed}`;
}
