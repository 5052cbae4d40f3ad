import type { JsonObject } from '../../../json.ts';
import type { Form } from './promptOf.ts';

/** The JSON Schema of a reply: evidence before the reason, the reason before the verdict. */
export function replySchema({ properties }: Form): JsonObject {
  const all = { quotes: { type: 'array', items: { type: 'string' } }, reason: { type: 'string' }, ...properties };
  return { type: 'object', properties: all, required: Object.keys(all), additionalProperties: false };
}
