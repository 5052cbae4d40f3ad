import { nodeAt } from '../../document/nodeAt.ts';
import { entryOf, type Site } from '../../document/sites.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change } from '../../document/tree.ts';
import { kinds } from '../../engine/graders/index.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import type { Kind } from '../../engine/kind.ts';
import { placesOf } from '../../engine/place.ts';
import { functions } from '../../languages/formula/index.ts';
import { say } from '../../languages/message.ts';
import { type Seen, siteAt } from '../seen.ts';
import type { Action } from './action.ts';
import { gives } from './gives.ts';

/** Puts a grader into one that combines graders, with a formula that gives its score; offered at its type. */
export const wrap: Action = {
  kind: 'refactor.rewrite',
  *offers(seen, { from }) {
    const site = siteAt(seen, from);
    if (!site || !isAtType(seen, site, from)) return;
    for (const kind of kinds) {
      const edit = mayHold(kind, site) ? wrapped(seen, site, kind) : undefined;
      if (edit) yield { title: say`Wrap in \`${kind.type}\``, edits: [edit] };
    }
  },
};

function isAtType({ tree }: Seen, site: Site, offset: number): boolean {
  const last = nodeAt(tree, offset).at(-1);
  return last?.step === 'type' && (last.isKey || entryOf(site, 'type')?.at === last.from);
}

function mayHold(outer: Kind, { kind, key, setting }: Site): boolean {
  if (!kind || outer.children === undefined || key !== undefined) return false;
  const around = placesOf('any', setting);
  return outer.places.some((place) => around.includes(place) && kind.nestedPlaces.includes(place));
}

/** Stands for the grader while what is around it is written. */
const stand = 'wrapqz';

function wrapped(seen: Seen, site: Site, kind: Kind): Change | undefined {
  const { tree, notation } = seen;
  const [from, to] = [site.at, site.at + site.node.length];
  const inner = tree.text.slice(from, to).trimEnd();
  const key = nameOf(site);
  const outer = around(seen, kind, key);
  const base = indentation(tree.text, from, inner);
  const lines = filled(
    notation.write(outer),
    inner.split(/\r?\n/).map((line) => withoutIndent(line, base)),
  );
  const lineBreak = tree.text.includes('\r\n') ? '\r\n' : '\n';
  const text = lines.map((line, index) => (index === 0 || line === '' ? line : base + line)).join(lineBreak);
  const edit = { from, to: from + inner.length, text };
  const wanted = { ...outer, [kind.children!]: { [key]: toJson(site.node) } };
  return gives(seen, edit, site.path, wanted) ? edit : undefined;
}

function nameOf(site: Site): string {
  const name = String(entryOf(site, 'name')?.node.value ?? '');
  const key = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  const usable =
    /^[\p{L}_]{2}[\p{L}\p{N}_]*$/u.test(key) &&
    !Object.hasOwn(functions, key) &&
    !/^(?:null|true|false|yes|no|on|off)$/.test(key);
  return usable ? key : 'grader';
}

/** The example of a kind with one grader in it, whose score is its own. */
function around({ schemaOf }: Seen, kind: Kind, key: string): JsonObject {
  const keys = schemaOf(kind.type)?.properties ?? {};
  const entries = Object.entries(kind.example).map(([name, value]): [string, Json] => {
    if (name === kind.children) return [name, { [key]: stand }];
    return [name, keys[name]?.language === 'formula' ? key : value];
  });
  return Object.fromEntries(entries);
}

/** How far the lines of a grader are indented: by its column, or in braces as its first line is. */
function indentation(text: string, from: number, inner: string): string {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return inner.startsWith('{') ? /^[ \t]*/.exec(before)![0] : ' '.repeat(before.length);
}

function withoutIndent(line: string, base: string): string {
  return line.startsWith(base) ? line.slice(base.length) : line;
}

/** The lines around, with the grader's own in the place of what stands for it: below its key unless it has braces. */
function filled(outer: string, [first = '', ...more]: readonly string[]): readonly string[] {
  return outer.split('\n').flatMap((line) => {
    const found = new RegExp(`^( *)(.*): "?${stand}"?(,?)$`).exec(line);
    if (!found) return [line];
    const [, indent = '', key, comma = ''] = found;
    const inline = first.startsWith('{');
    const deeper = inline ? indent : `${indent}  `;
    const start = inline ? [`${indent}${key}: ${first}`] : [`${indent}${key}:`, deeper + first];
    const lines = [...start, ...more.map((each) => (each === '' ? '' : deeper + each))];
    return [...lines.slice(0, -1), lines.at(-1) + comma];
  });
}
