import type { Hover, Position } from 'vscode-languageserver-types';
import { nodeAt } from '../document/nodeAt.ts';
import { pathAt } from '../document/pathAt.ts';
import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Piece } from '../document/walk.ts';
import { functions } from '../languages/formula/index.ts';
import { sentence } from '../languages/message.ts';
import { criterionCheck, kindTitle } from './criterionCheck.ts';
import { fileHover } from './fileHover.ts';
import { isModel } from './isModel.ts';
import { modelFacts } from './modelFacts.ts';
import { type PieceAt, pieceAt } from './pieceAt.ts';
import { plainMarkup } from './plainMarkup.ts';
import { pythonHover } from './pythonHover.ts';
import { schemaAt } from './schemaAt.ts';
import { type Feature, rangeOf, type Seen, siteAt } from './seen.ts';
import { renderedDocs } from './template/renderedDocs.ts';
import { templateHover } from './template/templateHover.ts';

/** What stands under the cursor: a key, a value, a template's value in the samples, a formula's name. */
export const hover: Feature<{ readonly position: Position }, Hover | null> = {
  method: 'textDocument/hover',
  answer: (seen, { position }) => {
    const offset = seen.offset(position);
    const piece = pieceAt(seen, offset);
    return (piece && pieceHover(seen, piece)) ?? fileHover(seen, offset) ?? keyHover(seen, offset);
  },
  plain: (shown, { textDocument }) =>
    shown && { ...shown, contents: plainMarkup(shown.contents, textDocument?.hover?.contentFormat) },
};

const byLanguage: Readonly<Record<Piece['language'], (seen: Seen, place: PieceAt) => Hover | null>> = {
  template: templateHover,
  formula: formulaHover,
  python: pythonHover,
};

function pieceHover(seen: Seen, place: PieceAt): Hover | null {
  return byLanguage[place.piece.language](seen, place);
}

function formulaHover(seen: Seen, { piece, base, at }: PieceAt): Hover | null {
  const word = [...piece.text.matchAll(/[A-Za-z_]\w*/g)].find(
    ({ index, 0: text }) => index <= at && at <= index + text.length,
  );
  const value = word && (graderDocs(seen, siteAt(seen, base), word[0]) ?? functionDocs(seen, word[0]));
  if (!word || !value) return null;
  const range = rangeOf(seen, base + piece.place(word.index), base + piece.place(word.index + word[0].length));
  return { contents: { kind: 'markdown', value }, range };
}

/** What the grader under a name of a formula does. */
function graderDocs({ words }: Seen, site: Site | undefined, name: string): string | undefined {
  const input = site?.children.find(({ key }) => key === name);
  const docs = (input && criterionCheck(input)?.docs) ?? input?.kind?.docs;
  return input && docs && `\`${name}\` · ${words(kindTitle(input))}\n\n${words(sentence(docs))}`;
}

function functionDocs({ words }: Seen, name: string): string | undefined {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return known && `\`${known.signature}\`\n\n${words(sentence(known.docs))}`;
}

function keyHover(seen: Seen, offset: number): Hover | null {
  const innermost = nodeAt(seen.tree, offset).at(-1);
  const schema = schemaAt(seen, offset);
  if (!innermost || !schema) return null;
  const index = schema.enum?.indexOf(innermost.node.value) ?? -1;
  const value = innermost.isKey ? undefined : schema.enumDescriptions?.[index];
  const words = [schema.description, value].flatMap((text) => (text ? [seen.words(sentence(text))] : []));
  const rendered = schema.language === 'template' ? renderedAt(seen, offset) : [];
  const lines = [...words, ...(innermost.isKey ? [] : modelAt(seen, offset)), ...rendered];
  if (lines.length === 0) return null;
  return {
    contents: { kind: 'markdown', value: lines.join('\n\n') },
    range: rangeOf(seen, innermost.from, innermost.to),
  };
}

/** What is known of the model that is named at a value. */
function modelAt(seen: Seen, offset: number): string[] {
  const site = siteAt(seen, offset);
  const path = pathAt(seen.tree, offset);
  const name = slotOf(seen.tree, path)?.node?.value;
  const isNamed = site !== undefined && typeof name === 'string' && isModel(path.slice(site.path.length), site);
  return isNamed ? [modelFacts(seen, name)] : [];
}

/** The text at a key or value as the first sample fills it in. */
function renderedAt(seen: Seen, offset: number): string[] {
  const text = slotOf(seen.tree, pathAt(seen.tree, offset))?.node?.value;
  const rendered = typeof text === 'string' ? renderedDocs(seen, text) : undefined;
  return rendered === undefined ? [] : [rendered];
}
