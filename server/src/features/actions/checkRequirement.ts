import { slotOf } from '../../document/slotOf.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change, Range } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { criterionKind } from '../../engine/rubric/criterion.ts';
import { say } from '../../languages/message.ts';
import { type Seen, siteAt } from '../seen.ts';
import type { Action } from './action.ts';
import { gives } from './gives.ts';
import { inline } from './inline.ts';
import { lineStart } from './lineStart.ts';
import { meantCheck } from './meantCheck.ts';

const judged = 'requirement';

/** Keys of a criterion that mean the same beside any check. */
const neutral = new Set([
  'id',
  'points',
  'gate',
  'when',
  'pass_threshold',
  'title',
  'tags',
  'rationale',
  'source',
  judged,
]);

/** Turns a requirement that plainly names a check into that check; its words stay, as title or rationale. */
export const checkRequirement: Action = {
  kind: 'refactor.rewrite',
  *offers(seen, { from }) {
    const site = siteAt(seen, from);
    const spec = site?.kind === criterionKind ? toJson(site.node) : null;
    if (!site || !isNeutral(spec)) return;
    const meant = meantCheck(String(spec[judged]));
    const kept = ['title', 'rationale'].find((key) => !Object.hasOwn(spec, key));
    if (!meant || kept === undefined) return;
    const found = slotOf(seen.tree, [...site.path, judged]);
    const { keyRange: key, range } = found ?? {};
    if (!key || !range || from < key.from || range.to < from) return;
    const edit = rewritten(seen, { key, value: trimmed(seen, range) }, kept, meant);
    const wanted = withCheck(spec, kept, meant);
    if (gives(seen, edit, site.path, wanted))
      yield { title: say`Check this by \`${meant[0]}\`, without a judge`, edits: [edit] };
  },
};

function isNeutral(spec: Json): spec is JsonObject {
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) return false;
  const keys: JsonObject = spec as JsonObject;
  return typeof keys[judged] === 'string' && Object.keys(keys).every((key) => neutral.has(key));
}

function trimmed({ tree }: Seen, { from, to }: Range): Range {
  return { from, to: from + tree.text.slice(from, to).trimEnd().length };
}

interface Entry {
  readonly key: Range;
  readonly value: Range;
}

/** The key becomes the one that keeps the words; the check follows, on a line of its own where the key has one. */
function rewritten(
  { tree, notation }: Seen,
  { key, value }: Entry,
  kept: string,
  [check, form]: readonly [string, Json],
): Change {
  const { text } = tree;
  const entry = `${notation.quote(check)}: ${inline(notation, form)}`;
  const before = text.slice(lineStart(text, key.from), key.from);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isBlock = /^ *(?:- +)*$/.test(before) && !/^\s*[,}]/.test(text.slice(value.to));
  const rest = isBlock ? /^[^\r\n]*/.exec(text.slice(value.to))![0] : '';
  const gap = isBlock || before.trim() === '' ? lineBreak + before.replace(/-/g, ' ') : ' ';
  const to = value.to + rest.length;
  return {
    from: key.from,
    to,
    text: notation.quote(kept) + text.slice(key.to, to) + (isBlock ? '' : ',') + gap + entry,
  };
}

function withCheck(spec: JsonObject, kept: string, [check, form]: readonly [string, Json]): JsonObject {
  const entries = Object.entries(spec).flatMap(([key, value]) =>
    key === judged ? [[kept, value] as const, [check, form] as const] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
