import { inOrder } from '../faultOrder.ts';
import type { Slot, SyntaxFault, Tree } from '../tree.ts';
import { compose, type YamlDocument } from './compose.ts';
import { conversion } from './conversion.ts';
import { convert } from './convert.ts';

/** Reads a whole text; of several documents the first is the tree. */
export function readWhole(text: string): Tree {
  const { documents, faults, directives } = compose(text);
  const into = conversion(text);
  const root = rootOf(documents[0], (document) => convert(into, document.contents));
  const several = documents.length > 1 ? [severalDocuments(text, documents[1]!)] : [];
  const all = inOrder([...faults, ...into.faults, ...several]);
  const indivisible = into.indivisible || directives || documents.length !== 1;
  const tree: Tree = root ? { text, root, faults: all } : { text, faults: all };
  return indivisible ? { ...tree, indivisible } : tree;
}

function rootOf(document: YamlDocument | undefined, take: (document: YamlDocument) => Slot): Slot | undefined {
  if (!document?.contents) return undefined;
  const slot = take(document);
  return slot.node.length === 0 ? undefined : slot;
}

function severalDocuments(text: string, second: YamlDocument): SyntaxFault {
  const start = second.range[0];
  const mark = text.lastIndexOf('---', start + 3);
  const from = mark >= start - 3 && mark >= 0 ? mark : start;
  const to = Math.min(from + 3, text.length);
  const message = 'A spec is one document; only the part before this `---` is read.';
  return { from, to, code: 'several-documents', message };
}
