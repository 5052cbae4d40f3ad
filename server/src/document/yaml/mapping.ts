import { isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { say } from '../../languages/message.ts';
import type { Entry, Node, Slot } from '../tree.ts';
import { type Conversion, complain } from './conversion.ts';
import { merged } from './merged.ts';

export type Convert = (into: Conversion, node: ParsedNode) => Slot;

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** A mapping as an object; `at` counts from the start of the text. */
export function mapping(into: Conversion, map: ParsedMap, convert: Convert): Slot {
  const start = map.range[0];
  const first = map.items[0]?.key.range[0] ?? start;
  const at = Math.min(start, first);
  let end = map.flow ? map.range[1] : at;
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const merges = new Set<Entry>();
  for (const pair of map.items) {
    const absolute = entryOf(into, pair, convert, map.flow === true);
    const last = absolute.value ?? absolute.key;
    end = Math.max(end, last.at + last.node.length);
    const entry = moved(absolute, -at);
    entries.push(entry);
    if (isMerge(pair) && entry.value) merges.add(entry);
    else noteKey(into, absolute.key, seen);
  }
  const node: Node = { kind: 'object', length: end - at, entries };
  return { at, node: merges.size > 0 ? merged(into, node, merges, at) : node };
}

function moved({ key, value }: Entry, by: number): Entry {
  const put = (slot: Slot): Slot => ({ at: slot.at + by, node: slot.node });
  return value ? { key: put(key), value: put(value) } : { key: put(key) };
}

function isMerge({ key }: ParsedPair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.tag === undefined;
}

function noteKey(into: Conversion, key: Slot, seen: Set<string>): void {
  const name = String(key.node.value);
  const range = [key.at, key.at + key.node.length];
  if (seen.has(name)) complain(into, range, say`The key \`${name}\` stands here twice.`, 'duplicate-key');
  seen.add(name);
}

function entryOf(into: Conversion, pair: ParsedPair, convert: Convert, flow: boolean): Entry {
  const key = keyOf(into, pair.key, convert);
  if (pair.value) return { key, value: convert(into, pair.value) };
  const explicit = pair.srcToken?.start.some((token) => token.type === 'explicit-key-ind') === true;
  if (!flow && !explicit) return { key };
  return { key, value: { at: key.at + key.node.length, node: { kind: 'null', length: 0, value: null } } };
}

/** A key that is no string keeps its text as value: `1`, `true`, or the whole `{ item.x }` of a mapping as key. */
function keyOf(into: Conversion, node: ParsedNode, convert: Convert): Slot {
  const { at, node: key } = convert(into, node);
  if (key.kind === 'string') return { at, node: key };
  const value = into.text.slice(at, at + key.length);
  if (key.items || key.entries) return { at, node: { ...key, value } };
  return { at, node: { kind: 'string', length: key.length, value } };
}
