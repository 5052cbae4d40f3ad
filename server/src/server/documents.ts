import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Notation, notations } from '../document/notations.ts';
import type { Tree } from '../document/tree.ts';
import { type Encoding, utf16 } from './encoding.ts';
import { type Places, placesIn } from './places.ts';

/** An open spec: its text, and the tree and places that go with exactly that text. */
export interface SpecDocument {
  readonly uri: string;
  readonly notation: Notation;
  text: TextDocument;
  tree: Tree;
  places: Places;
}

const notationOf: Readonly<Record<string, Notation>> = {
  'grader-json': notations.json,
  'grader-yaml': notations.yaml,
  'rubric-yaml': notations.rubric,
};

/** The open documents of the editor: specs as trees, samples as texts. `encoding` says what its columns count. */
export function createDocuments(encoding: () => Encoding = () => utf16) {
  const specs = new Map<string, SpecDocument>();
  const samples = new Map<string, TextDocument>();
  const places = (document: TextDocument) => placesIn(document, encoding());
  const open = (uri: string, languageId: string, version: number, text: string) => {
    const notation = notationOf[languageId] ?? byName(uri);
    const document = TextDocument.create(uri, languageId, version, text);
    const spec = notation && { uri, notation, text: document, tree: notation.reader.read(text) };
    if (spec) specs.set(uri, { ...spec, places: places(document) });
    else samples.set(uri, document);
  };
  const change = (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => {
    const [spec, rows] = [specs.get(uri), samples.get(uri)];
    for (const each of changes) {
      if (spec) changeSpec(spec, each, version);
      if (spec) spec.places = places(spec.text);
      if (rows) changeText(rows, each, { version, places: places(rows) });
    }
  };
  const close = (uri: string) => {
    specs.delete(uri);
    samples.delete(uri);
  };
  return { specs, samples, encoding, places, open, change, close };
}

export type Documents = ReturnType<typeof createDocuments>;

/** Editors that know nothing of our languages name files by their endings. */
function byName(uri: string): Notation | undefined {
  if (/\.rubric\.ya?ml$/i.test(uri)) return notations.rubric;
  if (/\.grader\.ya?ml$/i.test(uri)) return notations.yaml;
  return /\.grader\.json$/i.test(uri) ? notations.json : undefined;
}

function changeSpec(spec: SpecDocument, change: TextDocumentContentChangeEvent, version: number): void {
  const { reader } = spec.notation;
  const place = changeText(spec.text, change, { version, places: spec.places });
  const text = spec.text.getText();
  spec.tree = place ? reader.edit(spec.tree, { ...place, text: change.text }, text) : reader.read(text);
}

interface State {
  readonly version: number;
  readonly places: Places;
}

/** Changes a text and says where; undefined where all of it is new. */
function changeText(document: TextDocument, change: TextDocumentContentChangeEvent, { version, places }: State) {
  const place = 'range' in change ? placeOf(places, change.range) : undefined;
  const range = place && { start: document.positionAt(place.from), end: document.positionAt(place.to) };
  TextDocument.update(document, [range ? { range, text: change.text } : { text: change.text }], version);
  return place;
}

/** Ends of a range may come in any order. */
function placeOf({ offset }: Places, { start, end }: Range): { readonly from: number; readonly to: number } {
  const [one, other] = [offset(start), offset(end)];
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
