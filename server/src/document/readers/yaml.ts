import { changed } from '../changed.ts';
import type { Change, Reader, Tree } from '../tree.ts';
import { withReused } from '../withReused.ts';
import { readWhole } from '../yaml/readWhole.ts';
import { rereadEntry } from '../yaml/rereadEntry.ts';

/** YAML 1.2 with the core schema, and merge keys. */
export const yaml: Reader = { read: readWhole, edit };

function edit(before: Tree, change: Change, text = changed(before.text, change)): Tree {
  return rereadEntry(before, change, text) ?? withReused(before, readWhole(text), change);
}
