import type { Path } from '../../document/tree.ts';
import type { Json } from '../../engine/json.ts';
import { type Message, say } from '../../languages/message.ts';
import { asList, asObject, asText } from './specOf.ts';

/** What makes a check pass nearly any completion, with its place below the check. */
export interface Vacuous {
  readonly path: Path;
  readonly message: Message;
}

/** Why a check passes nearly any completion, for what probing does not show; undefined where nothing is known. */
export function vacuous(check: string, value: Json): Vacuous | undefined {
  return Object.hasOwn(ways, check) ? ways[check]?.(value) : undefined;
}

const ways: Readonly<Record<string, (value: Json) => Vacuous | undefined>> = {
  contains: (value) => shortText(value, []) ?? shortText(asObject(value)?.all_of, ['all_of']) ?? anyShort(value),
  json: (value) => loose(asObject(value)?.schema),
  levels: (value) => level(Object.values(asObject(value) ?? {})),
};

const shortest = 3;

/** Of a list that must all be there a short one alone says little. */
function shortText(value: Json | undefined, path: Path): Vacuous | undefined {
  const [text, ...others] = asList(value) ?? [value];
  return others.length === 0 && isShort(text) ? { path, message: tooShort(text) } : undefined;
}

function anyShort(value: Json): Vacuous | undefined {
  const { any_of: any } = asObject(value) ?? {};
  const texts = asList(any) ?? [any];
  const index = texts.findIndex(isShort);
  const text = texts[index];
  return isShort(text) ? { path: ['any_of', ...(asList(any) ? [index] : [])], message: tooShort(text) } : undefined;
}

function isShort(text: Json | undefined): text is string {
  return typeof text === 'string' && text !== '' && /^[\p{L}\s]*$/u.test(text) && [...text].length < shortest;
}

function tooShort(text: string): Message {
  return say`\`${text}\` stands in nearly every text, also inside other words.`;
}

const demanding = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default']);

/** A schema that says nothing of the value, or of an object nothing that must be in it. */
function loose(schema: Json | undefined): Vacuous | undefined {
  const keys = asObject(schema);
  const path = ['schema'];
  if (schema === true || (keys && Object.keys(keys).every((key) => demanding.has(key))))
    return { path, message: say`This schema demands nothing, so any JSON fits it.` };
  const required = asList(keys?.required) ?? [];
  const bare =
    asText(keys?.type) === 'object' &&
    Object.keys(keys ?? {}).every((key) => key === 'type' || key === 'properties' || demanding.has(key));
  if (!bare && !(keys?.required !== undefined && required.length === 0 && keys.properties !== undefined))
    return undefined;
  return { path, message: say`This schema has no \`required\`, so an empty object \`{}\` fits it.` };
}

function level(levels: readonly Json[]): Vacuous | undefined {
  const scores = levels.map((each) => asObject(each)?.score ?? each);
  if (scores.length === 0 || scores.some((score) => score !== scores[0])) return undefined;
  return { path: [], message: say`All levels have the same score, so the judge’s choice changes nothing.` };
}
