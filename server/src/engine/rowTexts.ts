import { jsonPieces, type Piece, pieceOf } from './jsonPieces.ts';
import type { Row } from './sample.ts';
import { reserved } from './sample.ts';

/** What `grade(sample, item)` is called with, as JSON. */
export interface RowTexts {
  readonly sample: string;
  readonly item: string;
}

/**
 * Sample and item as their line writes them, so that `1.0`, `1e3` and integers of any size reach a reader that tells
 * them apart; with what the engine fills in, spelled as where it comes from. Without a line, the values as JSON.
 */
export function rowTexts(row: Row): RowTexts {
  if (row.source === undefined) return { sample: JSON.stringify(row.sample), item: JSON.stringify(row.item) };
  const pieces = jsonPieces(row.source);
  return { sample: filled(row, sampleText(pieces)), item: pieceOf(pieces, 'item') ?? rest(row.source, pieces) };
}

function sampleText(pieces: readonly Piece[]): string {
  const given = present(pieceOf(pieces, 'sample'));
  if (given !== undefined) return given;
  return `{"output_text":${present(pieceOf(pieces, 'completion')) ?? pieceOf(pieces, 'output')}}`;
}

/** `null` stands for nothing where the engine looks for another form. */
function present(text: string | undefined): string | undefined {
  return text === 'null' ? undefined : text;
}

function rest(source: string, pieces: readonly Piece[]): string {
  const own = pieces.filter(({ key }) => !reserved.has(key!));
  return `{${own.map(({ from, to }) => source.slice(from, to)).join(',')}}`;
}

/** Adds at the end, as the engine does, what the sample has and its text has not. */
function filled({ sample }: Row, text: string): string {
  const { output_json, output_tools, output_text } = sample;
  if (output_json === undefined && output_tools === undefined) return text;
  const pieces = jsonPieces(text);
  const json = output_json !== undefined && lacks(pieces, 'output_json') ? `,"output_json":${output_text}` : '';
  const tools =
    output_tools !== undefined && lacks(pieces, 'output_tools') ? `,"output_tools":${toolCalls(pieces)}` : '';
  return `${text.slice(0, -1)}${json}${tools}}`;
}

function lacks(pieces: readonly Piece[], key: string): boolean {
  return !pieces.some((piece) => piece.key === key);
}

function toolCalls(pieces: readonly Piece[]): string {
  const [choice] = jsonPieces(pieceOf(pieces, 'choices') ?? '');
  const message = choice && pieceOf(jsonPieces(choice.value), 'message');
  const calls = message && pieceOf(jsonPieces(message), 'tool_calls');
  if (calls?.startsWith('[')) return calls;
  const turns = jsonPieces(pieceOf(pieces, 'messages') ?? '').map(({ value }) => jsonPieces(value));
  return `[${turns.flatMap(callsOfTurn).join(',')}]`;
}

function callsOfTurn(turn: readonly Piece[]): string[] {
  if (JSON.parse(pieceOf(turn, 'role') ?? 'null') !== 'assistant') return [];
  const calls = pieceOf(turn, 'tool_calls') ?? '';
  if (calls.startsWith('[')) return jsonPieces(calls).map(({ value }) => value);
  const content = pieceOf(turn, 'content') ?? '';
  const blocks = content.startsWith('[') ? jsonPieces(content).map(({ value }) => value) : [];
  return blocks.filter((block) => JSON.parse(pieceOf(jsonPieces(block), 'type') ?? 'null') === 'tool_use');
}
