import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';

/** One sample as graders see it, whatever shape its line had. */
export interface Row {
  /** Of the file, from 1. */
  readonly line: number;
  readonly id: string;
  /** Rows that share it are completions of one prompt. */
  readonly item_id: string;
  readonly item: JsonObject;
  readonly sample: JsonObject;
  readonly expert?: JsonObject;
  readonly raters?: JsonObject;
}

/** A line that is no sample, with the reason. */
export interface BadRow {
  readonly line: number;
  /** Offsets in the line. */
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** Names a row by all that a grader can read of it. */
export function rowHash(row: Row): string {
  return hashOf([row.item, row.sample]);
}

const reserved = new Set(['id', 'item', 'sample', 'expert', 'raters', 'completion', 'output']);

/**
 * Reads one parsed line. Besides `{id?, item, sample, expert?, raters?}` it takes a bare `completion` or `output` text
 * instead of `sample`, and item fields at top level. Returns the reason where it is no sample.
 */
export function readRow(value: Json, line: number): Row | string {
  if (!isObject(value)) return 'A sample is an object such as `{"item": {…}, "sample": {"output_text": "…"}}`.';
  const sample = sampleOf(value);
  if (typeof sample === 'string') return sample;
  if (value.item !== undefined && !isObject(value.item)) return '`item` is an object with the fields of the task.';
  const item = value.item ?? rest(value);
  const id = nameOf(value.id) ?? nameOf(item.id) ?? `line ${line}`;
  return {
    line,
    id,
    item_id: nameOf(item.id) ?? id,
    item,
    sample,
    ...(isObject(value.expert) && { expert: value.expert }),
    ...(isObject(value.raters) && { raters: value.raters }),
  };
}

function sampleOf(value: JsonObject): JsonObject | string {
  const text = value.completion ?? value.output;
  const given = value.sample ?? (typeof text === 'string' ? { output_text: text } : undefined);
  if (given === undefined) return 'A sample needs `sample` with the completion, or a `completion` text.';
  if (!isObject(given)) return '`sample` is an object such as `{"output_text": "…"}`.';
  if (given.output_text !== undefined && given.output_text !== null && typeof given.output_text !== 'string')
    return '`sample.output_text` is a text.';
  return filled(given);
}

/** Fills in what the service would: the parsed output, and the tool calls. */
function filled(sample: JsonObject): JsonObject {
  const json = sample.output_json === undefined ? parsed(sample.output_text) : undefined;
  const tools = sample.output_tools === undefined ? toolCalls(sample) : undefined;
  if (json === undefined && tools === undefined) return sample;
  return { ...sample, ...(json !== undefined && { output_json: json }), ...(tools && { output_tools: tools }) };
}

function parsed(text: Json | undefined): Json | undefined {
  if (typeof text !== 'string' || !/^\s*[[{"\-\dtfn]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toolCalls(sample: JsonObject): Json | undefined {
  const choice = Array.isArray(sample.choices) ? sample.choices[0] : undefined;
  const message = isObject(choice) ? choice.message : undefined;
  if (isObject(message) && Array.isArray(message.tool_calls)) return message.tool_calls;
  if (!Array.isArray(sample.messages)) return undefined;
  return sample.messages.flatMap((turn: Json) =>
    isObject(turn) && turn.role === 'assistant' && Array.isArray(turn.tool_calls) ? turn.tool_calls : [],
  );
}

function rest(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !reserved.has(key)));
}

function nameOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
