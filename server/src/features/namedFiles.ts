import { slotOf } from '../document/slotOf.ts';
import type { Range } from '../document/tree.ts';
import type { SeenNamedFile } from '../rules/rule.ts';
import { fileUri } from './fileUri.ts';
import { contentRange } from './names/contentRange.ts';
import type { Seen } from './seen.ts';

/** A file that a rubric names, with the place of its name and its address. */
export interface PlacedFile {
  readonly file: SeenNamedFile;
  readonly range: Range;
  readonly uri: string;
}

/** The files that a rubric names; those that rows choose have no address. */
export function namedFiles(seen: Seen): readonly PlacedFile[] {
  return seen.named.flatMap((file) => {
    const slot = slotOf(seen.tree, file.at);
    const uri = file.isPattern ? undefined : fileUri(seen.uri, file.path);
    if (!slot?.range || !slot.node || uri === undefined) return [];
    return [{ file, uri, range: contentRange(seen.tree.text, slot.range.from, slot.node) }];
  });
}

/** The file whose name stands at an offset. */
export function namedFileAt(seen: Seen, offset: number): PlacedFile | undefined {
  return namedFiles(seen).find(({ range }) => range.from <= offset && offset <= range.to);
}
