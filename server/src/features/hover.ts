import type { Hover, Position } from 'vscode-languageserver-types';
import { nodeAt } from '../document/nodeAt.ts';
import type { Site } from '../document/sites.ts';
import { valueOffset } from '../document/stringOffsets.ts';
import type { Piece } from '../document/walk.ts';
import { functions } from '../languages/formula/index.ts';
import { parseTemplate, pathText } from '../languages/template/index.ts';
import { schemaAt } from './schemaAt.ts';
import { type Feature, rangeOf, type Seen, siteAt } from './seen.ts';

/** What stands under the cursor: a key, a value, a template's value in the samples, a formula's name. */
export const hover: Feature<{ readonly position: Position }, Hover | null> = {
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  answer: (seen, { position }) => {
    const offset = seen.offset(position);
    const piece = pieceAt(seen, offset);
    return (piece && pieceHover(seen, piece)) ?? keyHover(seen, offset);
  },
};

interface PieceAt {
  readonly piece: Piece;
  /** Where the grader begins in the text. */
  readonly base: number;
  /** Offset in the piece's own text. */
  readonly at: number;
}

/** The embedded language around an offset. */
export function pieceAt(seen: Seen, offset: number): PieceAt | undefined {
  const site = siteAt(seen, offset);
  if (!site) return undefined;
  const local = offset - site.at;
  const piece = seen.shapeOf(site).pieces.find(({ from, to }) => from <= local && local <= to);
  const innermost = nodeAt(seen.tree, offset).at(-1);
  if (!piece || !innermost || innermost.isKey) return undefined;
  return { piece, base: site.at, at: valueOffset(innermost.node, offset - innermost.from) };
}

const byLanguage: Readonly<Record<Piece['language'], (seen: Seen, place: PieceAt) => Hover | null>> = {
  template: templateHover,
  formula: formulaHover,
  python: () => null,
};

function pieceHover(seen: Seen, place: PieceAt): Hover | null {
  return byLanguage[place.piece.language](seen, place);
}

function templateHover(seen: Seen, { piece, base, at }: PieceAt): Hover | null {
  const found = parseTemplate(piece.text).parts.find((part) => 'path' in part && part.from <= at && at <= part.to);
  if (!found || !('path' in found)) return null;
  const name = pathText([{ key: found.root, from: 0, to: 0 }, ...found.path] as never);
  const range = rangeOf(seen, base + piece.place(found.from), base + piece.place(found.to));
  return { contents: { kind: 'markdown', value: fieldDocs(seen, name) }, range };
}

/** What the samples have at a path. */
export function fieldDocs({ profile }: Pick<Seen, 'profile'>, name: string): string {
  const field = profile?.fields.find(({ path }) => path === name);
  if (!profile) return `\`${name}\`\n\nNo samples belong to this grader yet.`;
  if (!field) return `\`${name}\`\n\nNot in any of the ${profile.rows} samples.`;
  const types = field.types.join(' or ');
  return `\`${name}\` · ${types}\n\nPresent in ${field.count}/${profile.rows} rows. In the first:\n\n\`\`\`json\n${field.example}\n\`\`\``;
}

function formulaHover(seen: Seen, { piece, base, at }: PieceAt): Hover | null {
  const word = [...piece.text.matchAll(/[A-Za-z_]\w*/g)].find(
    ({ index, 0: text }) => index <= at && at <= index + text.length,
  );
  const value = word && (graderDocs(siteAt(seen, base), word[0]) ?? functionDocs(word[0]));
  if (!word || !value) return null;
  const range = rangeOf(seen, base + piece.place(word.index), base + piece.place(word.index + word[0].length));
  return { contents: { kind: 'markdown', value }, range };
}

/** What the grader under a name of a formula does. */
function graderDocs(site: Site | undefined, name: string): string | undefined {
  const kind = site?.children.find(({ key }) => key === name)?.kind;
  return kind && `\`${name}\` · ${kind.title}\n\n${kind.docs}`;
}

function functionDocs(name: string): string | undefined {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return known && `\`${known.signature}\`\n\n${known.docs}`;
}

function keyHover(seen: Seen, offset: number): Hover | null {
  const innermost = nodeAt(seen.tree, offset).at(-1);
  const schema = schemaAt(seen, offset);
  if (!innermost || !schema) return null;
  const index = schema.enum?.indexOf(innermost.node.value) ?? -1;
  const value = innermost.isKey ? undefined : schema.enumDescriptions?.[index];
  const lines = [schema.description, value].filter(Boolean);
  if (lines.length === 0) return null;
  return {
    contents: { kind: 'markdown', value: lines.join('\n\n') },
    range: rangeOf(seen, innermost.from, innermost.to),
  };
}
