import { type Message, say } from '../languages/message.ts';
import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import { jsonPieces, pieceOf } from './jsonPieces.ts';

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
  /** The line as written, where there was one: numbers keep their spelling only there. */
  readonly source?: string;
}

/** A line that is no sample, with the reason. */
export interface BadRow {
  readonly line: number;
  /** Offsets in the line. */
  readonly from: number;
  readonly to: number;
  readonly message: Message;
}

/** Names a row by all that a grader can read of it. */
export function rowHash(row: Row): string {
  return hashOf([row.item, row.sample]);
}

/** Keys at top level that are not fields of the item. */
export const reserved: ReadonlySet<string> = new Set([
  'id',
  'item',
  'sample',
  'expert',
  'raters',
  'completion',
  'output',
]);

/**
 * Reads one parsed line. Besides `{id?, item, sample, expert?, raters?}` it takes a bare `completion` or `output` text
 * instead of `sample`, and item fields at top level; `source` is the text that was parsed. Returns the reason where it
 * is no sample.
 */
export function readRow(value: Json, line: number, source?: string): Row | Message {
  if (!isObject(value)) return say`A sample is an object such as \`{"item": {…}, "sample": {"output_text": "…"}}\`.`;
  const read = sampleOf(value);
  if (!('sample' in read)) return read;
  const { sample } = read;
  if (value.item !== undefined && !isObject(value.item)) return say`\`item\` is an object with the fields of the task.`;
  const item = value.item ?? rest(value);
  const itemId = nameOf(item.id, () => idIn(pieceOf(jsonPieces(source ?? ''), 'item')));
  const id = nameOf(value.id, () => idIn(source)) ?? itemId ?? `line ${line}`;
  const item_id = itemId ?? id;
  const row = source === undefined ? { line, id, item_id, item, sample } : { line, id, item_id, item, sample, source };
  return value.expert === undefined && value.raters === undefined ? row : { ...row, ...opinionsOf(value) };
}

function opinionsOf({ expert, raters }: JsonObject): Pick<Row, 'expert' | 'raters'> {
  return { ...(isObject(expert) && { expert }), ...(isObject(raters) && { raters }) };
}

function sampleOf(value: JsonObject): { readonly sample: JsonObject } | Message {
  const text = value.completion ?? value.output;
  const given = value.sample ?? (typeof text === 'string' ? { output_text: text } : undefined);
  if (given === undefined) return say`A sample needs \`sample\` with the completion, or a \`completion\` text.`;
  if (!isObject(given)) return say`\`sample\` is an object such as \`{"output_text": "…"}\`.`;
  if (given.output_text !== undefined && given.output_text !== null && typeof given.output_text !== 'string')
    return say`\`sample.output_text\` is a text.`;
  return { sample: filled(given) };
}

/** Fills in what the service would: the parsed output, and the tool calls. */
function filled(sample: JsonObject): JsonObject {
  const json = sample.output_json === undefined ? parsed(sample.output_text) : undefined;
  const tools = sample.output_tools === undefined ? toolCalls(sample) : undefined;
  if (json === undefined && tools === undefined) return sample;
  return { ...sample, ...(json !== undefined && { output_json: json }), ...(tools && { output_tools: tools }) };
}

/** What no prose passes, so that parsing seldom fails: a failure costs more than a row. */
const mayBeJson = /^\s*(?:[[{"]|(?:-?\d[\d.eE+-]*|true|false|null)\s*$)/;

function parsed(text: Json | undefined): Json | undefined {
  if (typeof text !== 'string' || !mayBeJson.test(text)) return undefined;
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
  return sample.messages.flatMap((turn: Json) => (isObject(turn) && turn.role === 'assistant' ? callsOf(turn) : []));
}

/** The calls of a turn: OpenAI lists them, Anthropic has them among the blocks of the content. */
function callsOf({ tool_calls, content }: JsonObject): readonly Json[] {
  if (Array.isArray(tool_calls)) return tool_calls;
  return Array.isArray(content) ? content.filter((block: Json) => isObject(block) && block.type === 'tool_use') : [];
}

function rest(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !reserved.has(key)));
}

/** Beyond the integers that are exact, two numbers may be one value: then the name is as `written`. */
function nameOf(value: Json | undefined, written: () => string | undefined): string | undefined {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return written() ?? String(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function idIn(text: string | undefined): string | undefined {
  return pieceOf(jsonPieces(text ?? ''), 'id');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
