import { say } from '../../languages/message.ts';
import { inOrder } from '../faultOrder.ts';
import type { Slot, SyntaxFault, Tree } from '../tree.ts';
import { compose, type YamlDocument } from './compose.ts';
import { type Conversion, conversion } from './conversion.ts';
import { convert } from './convert.ts';

/** Reads a whole text; of several documents the first is the tree. */
export function readWhole(text: string): Tree {
  const { documents, faults, directives } = compose(text);
  const into = conversion(text);
  const root = rootOf(into, documents[0]);
  const several = documents.length > 1 ? [severalDocuments(text, documents[1]!)] : [];
  const all = inOrder([...faults, ...into.faults, ...several]);
  const indivisible = into.indivisible || directives || documents.length !== 1;
  const tree: Tree = root ? { text, root, faults: all } : { text, faults: all };
  return indivisible ? { ...tree, indivisible } : tree;
}

function rootOf(into: Conversion, document: YamlDocument | undefined): Slot | undefined {
  const contents = document?.contents;
  const slot = contents ? convert(into, contents) : undefined;
  return slot && slot.node.length > 0 ? slot : undefined;
}

function severalDocuments(text: string, second: YamlDocument): SyntaxFault {
  const start = second.range[0];
  const mark = text.lastIndexOf('---', start + 3);
  const from = mark >= start - 3 && mark >= 0 ? mark : start;
  const to = Math.min(from + 3, text.length);
  const message = say`A spec is one document; only the part before this \`---\` is read.`;
  return { from, to, code: 'several-documents', message };
}
