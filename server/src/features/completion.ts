import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { type Probe, probe } from '../document/probe.ts';
import { findGraders, innermost } from '../document/sites.ts';
import { checkItems } from './checkItems.ts';
import { criterionKeys } from './criterionKeys.ts';
import { begunFileItems, fileItems } from './fileItems.ts';
import { formulaItems, operands } from './formulaItems.ts';
import { isModel } from './isModel.ts';
import { keyItems } from './keyItems.ts';
import { modelItems } from './modelItems.ts';
import { type PieceAt, pieceAt } from './pieceAt.ts';
import { plainCompletion } from './plainCompletion.ts';
import { pythonCompletion } from './pythonCompletion.ts';
import { schemaOf } from './schemaAt.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';
import { suggestedItems } from './suggestedItems.ts';
import { fittingExamples } from './template/fittingExamples.ts';
import { templateItems } from './template/templateItems.ts';
import { templateValues } from './template/templateValues.ts';
import { toolItems } from './toolItems.ts';
import { valueItems } from './valueItems.ts';
import { wholeGraders } from './wholeGraders.ts';

type Place = PieceAt;

/** Keys that are still missing first, values with their meaning, template paths of the samples, formula names. */
export const completion: Feature<{ readonly position: Position }, CompletionItem[]> = {
  method: 'textDocument/completion',
  answer: (seen, { position }) => {
    const offset = seen.offset(position);
    const piece = pieceAt(seen, offset);
    const inside = piece && holds(piece, offset) && embedded[piece.piece.language](seen, piece);
    const data = { uri: seen.uri, at: offset };
    return (inside || written(seen, offset)).map((item) => ({ ...item, data }));
  },
  plain: plainCompletion,
};

/** Whether a place is in a piece's own text, not behind its closing quote. */
function holds({ piece, base }: Place, offset: number): boolean {
  return base + piece.place(0) <= offset && offset <= base + piece.place(piece.text.length);
}

const embedded: Readonly<
  Record<Place['piece']['language'], (seen: Seen, place: Place) => CompletionItem[] | undefined>
> = {
  template: templateItems,
  formula: formulaItems,
  python: pythonCompletion,
};

function written(seen: Seen, offset: number): CompletionItem[] {
  const begun = begunFileItems(seen, offset);
  if (begun) return begun;
  const found = probe(seen.tree, seen.notation, offset);
  if (!found) return [];
  const owner = ownerOf(found);
  const kind = owner?.kind && seen.schemaOf(owner.kind.type);
  const path = owner ? found.path.slice(owner.path.length) : found.path;
  if (found.role === 'value') {
    const schema = kind && schemaOf(kind, owner!.node, path);
    if (schema?.language === 'formula')
      return operands(seen, owner, rangeOf(seen, found.from, found.to), seen.notation.quote);
    if (owner && schema && isModel(path, owner)) return modelItems(seen, owner, rangeOf(seen, found.from, found.to));
    const values = [
      ...valueItems(seen, found, fittingExamples(seen, schema), path),
      ...templateValues(seen, found, schema),
    ];
    const tools = [...fileItems(seen, found), ...toolItems(seen, found, owner)];
    const others = values.filter(({ label }) => tools.every((tool) => tool.label !== label));
    return [...tools, ...others, ...wholeGraders(seen, found, owner)];
  }
  const holder = kind && schemaOf(kind, owner!.node, path);
  const checks = checkItems(seen, found, owner);
  const fitting = holder && path.length === 0 ? criterionKeys(holder, owner, checks.length > 0) : holder;
  const keys = keyItems(seen, found, fitting ?? (path.length === 0 ? { properties: { type: {} } } : {}));
  return [
    ...toolItems(seen, found, owner),
    ...keys,
    ...checks,
    ...suggestedItems(seen, found, owner),
    ...wholeGraders(seen, found, owner),
  ];
}

function ownerOf({ tree, path }: Probe) {
  const sites = findGraders(tree).flatMap((found) => found.sites);
  return innermost(sites, (site) => site.path.every((step, index) => path[index] === step));
}
