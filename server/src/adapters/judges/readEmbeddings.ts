import type { Json, JsonObject } from '../../engine/json.ts';
import type { EmbedAsk } from '../../engine/world.ts';
import type { Attempt } from './attempt.ts';
import { readUsage } from './readCompletion.ts';

/** Reads an embeddings reply: one vector a text, in the order of the texts. */
export function readEmbeddings(body: Json, ask: EmbedAsk): Attempt {
  const { data, usage } = (typeof body === 'object' && body !== null ? body : {}) as JsonObject;
  const vectors = Array.isArray(data) ? ask.texts.map((_text, index) => vectorAt(data, index)) : [];
  const used = readUsage(usage as JsonObject | undefined, ask.model);
  const read: Attempt = vectors.every(isVector) && vectors.length === ask.texts.length ? { value: vectors } : misread;
  return used ? { ...read, usage: used } : read;
}

const misread: Attempt = {
  flag: 'model_grader_parse_error',
  message: 'The embeddings reply does not hold one list of numbers for each text.',
  retry: { reason: 'reply' },
};

function vectorAt(data: readonly JsonObject[], index: number): Json | undefined {
  return data.find((entry) => entry?.index === index)?.embedding;
}

function isVector(value: Json | undefined): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every(Number.isFinite);
}
