import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Notation, notations } from '../document/notations.ts';
import type { Tree } from '../document/tree.ts';

/** An open spec: its text, and the tree that goes with exactly that text. */
export interface SpecDocument {
  readonly uri: string;
  readonly notation: Notation;
  text: TextDocument;
  tree: Tree;
}

const notationOf: Readonly<Record<string, Notation>> = {
  'grader-json': notations.json,
  'grader-yaml': notations.yaml,
};

/** The open documents of the editor: specs as trees, samples as texts. */
export function createDocuments() {
  const specs = new Map<string, SpecDocument>();
  const samples = new Map<string, TextDocument>();
  const open = (uri: string, languageId: string, version: number, text: string) => {
    const notation = notationOf[languageId] ?? byName(uri);
    const document = TextDocument.create(uri, languageId, version, text);
    if (notation) specs.set(uri, { uri, notation, text: document, tree: notation.reader.read(text) });
    else samples.set(uri, document);
  };
  const change = (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => {
    const spec = specs.get(uri);
    if (spec) for (const each of changes) applyTo(spec, each, version);
    const rows = samples.get(uri);
    if (rows) samples.set(uri, TextDocument.update(rows, [...changes], version));
  };
  const close = (uri: string) => {
    specs.delete(uri);
    samples.delete(uri);
  };
  return { specs, samples, open, change, close };
}

export type Documents = ReturnType<typeof createDocuments>;

/** Editors that know nothing of our languages name files by their endings. */
function byName(uri: string): Notation | undefined {
  if (/\.grader\.ya?ml$/i.test(uri)) return notations.yaml;
  return /\.grader\.json$/i.test(uri) ? notations.json : undefined;
}

function applyTo(spec: SpecDocument, change: TextDocumentContentChangeEvent, version: number): void {
  if ('range' in change) {
    const from = spec.text.offsetAt(change.range.start);
    const to = spec.text.offsetAt(change.range.end);
    spec.tree = spec.notation.reader.edit(spec.tree, { from, to, text: change.text });
  } else spec.tree = spec.notation.reader.read(change.text);
  spec.text = TextDocument.update(spec.text, [change], version);
}
