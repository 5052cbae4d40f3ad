import type { Json, JsonObject } from '../../engine/json.ts';
import type { SampleSection } from '../../protocol/index.ts';
import { type Page, plainPage, stacked, under } from './page.ts';
import { textPage } from './textPage.ts';
import { valuePage } from './valuePage.ts';

type Path = SampleSection['field'];

/** How each form of a section is read. */
export const sectionPages: Readonly<Record<SampleSection['form'], (value: Json, path: Path) => Page>> = {
  value: (value, path) => valuePage(value, path, indent),
  messages: (value, path) => stacked(listOf(value).map((turn, at) => messagePage(turn, [...path, at]))),
  calls: (value, path) => (Array.isArray(value) ? callsPage(value, path) : valuePage(value, path, indent)),
};

const indent = 2;

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A turn of a conversation: what is said, then what is called. */
function messagePage(turn: Json, path: Path): Page {
  const { role, content, tool_calls, ...rest } = turn as JsonObject;
  const named = typeof rest.name === 'string' ? ` ${rest.name}` : '';
  const said = content === undefined || content === null ? plainPage([]) : contentPage(content, [...path, 'content']);
  const calls = Array.isArray(tool_calls) ? callsPage(tool_calls, [...path, 'tool_calls']) : plainPage([]);
  const inside = stacked([said, calls]);
  return under([`### ${String(role)}${named}`], inside, isLong(inside) ? { closed: true } : {});
}

/** Beyond so many lines a turn is folded at first. */
function isLong({ lines }: Page): boolean {
  return lines.length > 30;
}

function contentPage(content: Json, path: Path): Page {
  if (!Array.isArray(content)) return valuePage(content, path, indent);
  return stacked(
    content.map((block: Json, at) => {
      const text = isObject(block) ? block.text : block;
      if (typeof text === 'string')
        return textPage(text, isObject(block) ? [...path, at, 'text'] : [...path, at], indent);
      return innerCall(block) ? callPage(block, [...path, at]) : valuePage(block, [...path, at], indent);
    }),
  );
}

function callsPage(calls: readonly Json[], path: Path): Page {
  return stacked(calls.map((call, at) => callPage(call, [...path, at])));
}

/** What providers call the arguments of a call. */
const argumentKeys = ['arguments', 'input', 'args', 'parameters'];

/** A call with its arguments, whichever provider's form it has. */
function callPage(call: Json, path: Path): Page {
  const inner = innerCall(call);
  if (!inner) return valuePage(call, path, indent);
  const given = argumentKeys.map((key) => inner[key]).find((value) => value !== undefined) ?? {};
  const args = typeof given === 'string' ? parsed(given) : given;
  const hasNone = isObject(args) && Object.keys(args).length === 0;
  const head = `${' '.repeat(indent)}→ ${String(inner.name)}`;
  return under([head], hasNone ? plainPage([]) : valuePage(args, [...path, 'arguments'], 2 * indent));
}

/** The part of a call that has its name: itself, or what a provider wraps; undefined of what is no call. */
function innerCall(value: Json): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const wrapped = Object.values(value)
    .filter(isObject)
    .filter((inner) => argumentKeys.some((key) => Object.hasOwn(inner, key)));
  return [value, ...wrapped].find(({ name }) => typeof name === 'string');
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
