import type { Entry } from '../../document/tree.ts';
import { say } from '../../languages/message.ts';
import type { Repair, SeenGrader } from '../rule.ts';

/** A repair that takes a key of the grader away, with its value; none where more than space and a comma would go too. */
export function withoutEntry({ site, text }: SeenGrader, key: string): { repair?: Repair } {
  const entries = site.node.entries ?? [];
  const index = entries.findIndex((entry) => entry.key.node.value === key);
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  if (!entry || (!before && !after)) return {};
  const [from, to] = after ? [entry.key.at, after.key.at] : [endOf(before!), textEnd(text, entry)];
  const gap = after ? text.slice(endOf(entry), to) : text.slice(from, entry.key.at);
  if (!/^\s*,?\s*$/.test(gap)) return {};
  return { repair: { title: say`Delete \`${key}\``, edits: [{ from, to, text: '' }] } };
}

function endOf({ key, value = key }: Entry): number {
  return value.at + value.node.length;
}

/** A block in YAML ends with the break of its last line, which parts it from what follows. */
function textEnd(text: string, entry: Entry): number {
  return entry.key.at + text.slice(entry.key.at, endOf(entry)).trimEnd().length;
}
