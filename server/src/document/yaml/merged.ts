import { say } from '../../languages/message.ts';
import type { Entry, Node, Slot } from '../tree.ts';
import { type Conversion, complain } from './conversion.ts';

/**
 * An object with its merge keys (`<<`) replaced by the entries they bring, placed where those are written. Keys of
 * the object itself win, and of several merged objects the first.
 */
export function merged(into: Conversion, node: Node, merges: ReadonlySet<Entry>, start: number): Node {
  into.indivisible = true;
  const known = new Set(node.entries!.filter((entry) => !merges.has(entry)).map(nameOf));
  const entries = node.entries!.flatMap((entry) => {
    if (!merges.has(entry)) return [entry];
    const brought = sources(entry.value!);
    if (!brought) {
      const at = start + entry.value!.at;
      complain(
        into,
        [at, at + entry.value!.node.length],
        say`\`<<\` takes a mapping, an alias of one, or a list of these.`,
      );
      return [entry];
    }
    return brought.flatMap(entriesOf).filter((it) => !known.has(nameOf(it)) && known.add(nameOf(it)));
  });
  return { ...node, entries };
}

const nameOf = (entry: Entry): string => String(entry.key.node.value);

function sources(value: Slot): Slot[] | undefined {
  if (value.node.entries) return [value];
  const items = value.node.items?.map((item) => ({ at: value.at + item.at, node: item.node }));
  return items?.every((item) => item.node.entries) ? items : undefined;
}

function entriesOf({ at, node }: Slot): Entry[] {
  const put = (slot: Slot): Slot => ({ at: at + slot.at, node: slot.node });
  return node.entries!.map(({ key, value }) => (value ? { key: put(key), value: put(value) } : { key: put(key) }));
}
