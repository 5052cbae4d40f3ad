import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { type Probe, probe } from '../document/probe.ts';
import { findGraders, type Site, withChildren } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import { toJson } from '../document/toJson.ts';
import { branchesOf, valuesOf } from '../document/walk.ts';
import type { JsonSchema } from '../engine/field.ts';
import { kinds } from '../engine/graders/index.ts';
import type { JsonObject } from '../engine/json.ts';
import { completeFormula, functions } from '../languages/formula/index.ts';
import { completeTemplate } from '../languages/template/index.ts';
import { fieldDocs, pieceAt } from './hover.ts';
import { schemaOf } from './schemaAt.ts';
import { type Feature, rangeOf, type Seen, siteAt } from './seen.ts';

type Place = NonNullable<ReturnType<typeof pieceAt>>;

/** Keys that are still missing first, values with their meaning, template paths of the samples, formula names. */
export const completion: Feature<{ readonly position: Position }, CompletionItem[]> = {
  method: 'textDocument/completion',
  capability: { completionProvider: { triggerCharacters: ['"', '.', '{', ' ', ':', '['] } },
  answer: (seen, { position }) => {
    const offset = seen.offset(position);
    const piece = pieceAt(seen, offset);
    const inside = piece && holds(piece, offset) && embedded[piece.piece.language](seen, piece);
    return inside || written(seen, offset);
  },
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
  python: () => [],
};

function templateItems(seen: Seen, { piece, base, at }: Place): CompletionItem[] | undefined {
  const { inside, path, from, to, closed } = completeTemplate(piece.text, at);
  if (!inside) return undefined;
  const head = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : step))
    .join('.')
    .replaceAll('.[', '[');
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  const paths = seen.profile?.fields.map((field) => field.path) ?? [
    'sample.output_text',
    'sample.output_json',
    'sample.output_tools',
  ];
  const roots = ['item', 'sample'].filter((root) => !head && paths.length > 0 && root);
  const rest = paths
    .filter((name) => name.startsWith(head ? `${head}.` : ''))
    .map((name) => (head ? name.slice(head.length + 1) : name));
  const end = closed ? '' : ' }}';
  return [...rest, ...roots.filter((root) => !rest.includes(root))].map((name, index) => ({
    label: name,
    kind: name.includes('.') || head ? CompletionItemKind.Field : CompletionItemKind.Variable,
    sortText: String(index).padStart(4, '0'),
    filterText: name,
    textEdit: { range, newText: roots.includes(name) && !rest.includes(name) ? name : name + end },
    documentation: { kind: 'markdown' as const, value: fieldDocs(seen, head ? `${head}.${name}` : name) },
  }));
}

function formulaItems(seen: Seen, { piece, base, at }: Place): CompletionItem[] {
  const { from, to, operand } = completeFormula(piece.text, at);
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  return operand ? operands(siteAt(seen, base), range, (text) => text) : [];
}

/** What a formula may reckon with: the graders beside it, then the functions. */
function operands(site: Site | undefined, range: Range, write: (text: string) => string): CompletionItem[] {
  const names = (site?.children ?? []).map(({ key, kind }) => ({
    label: key!,
    kind: CompletionItemKind.Variable,
    detail: kind?.title ?? 'grader',
    sortText: `0${key}`,
    textEdit: { range, newText: write(key!) },
  }));
  const calls = Object.entries(functions).map(([name, { signature, docs: doc }]) => ({
    label: name,
    kind: CompletionItemKind.Function,
    detail: signature,
    documentation: { kind: 'markdown' as const, value: doc },
    sortText: `1${name}`,
    textEdit: { range, newText: write(`${name}($0)`) },
    insertTextFormat: InsertTextFormat.Snippet,
  }));
  return [...names, ...calls];
}

function written(seen: Seen, offset: number): CompletionItem[] {
  const found = probe(seen.tree, seen.notation, offset);
  if (!found) return [];
  const owner = ownerOf(found);
  const kind = owner?.kind && seen.schemaOf(owner.kind.type);
  const path = owner ? found.path.slice(owner.path.length) : found.path;
  if (found.role === 'value') {
    const schema = kind && schemaOf(kind, owner!.node, path);
    if (schema?.language === 'formula')
      return operands(owner, rangeOf(seen, found.from, found.to), seen.notation.quote);
    return valueItems(seen, found, schema, path);
  }
  const holder = kind && schemaOf(kind, owner!.node, path);
  return keyItems(seen, found, holder ?? (path.length === 0 ? { properties: { type: {} } } : {}));
}

function ownerOf({ tree, path }: Probe) {
  const sites = findGraders(tree).flatMap((found) => found.sites.flatMap(withChildren));
  return sites.findLast((site) => site.path.every((step, index) => path[index] === step));
}

function keyItems(seen: Seen, { tree, path, from, to }: Probe, schema: JsonSchema): CompletionItem[] {
  const present = Object.keys((slotToJson(tree, path) ?? {}) as JsonObject);
  const range = rangeOf(seen, from, to);
  const following = /^\s*:/.test(seen.tree.text.slice(to));
  return Object.entries(schema.properties ?? {}).flatMap(([key, child], index) => {
    if (present.includes(key)) return [];
    const needed = schema.required?.includes(key) === true;
    const name = seen.notation.name === 'json' ? JSON.stringify(key) : key;
    return [
      {
        label: key,
        kind: CompletionItemKind.Property,
        detail: needed ? 'required' : 'optional',
        documentation: { kind: 'markdown' as const, value: child.description ?? '' },
        sortText: `${needed ? 0 : 1}${String(index).padStart(3, '0')}`,
        filterText: name,
        textEdit: { range, newText: following ? name : `${name}: ` },
      },
    ];
  });
}

function slotToJson(tree: Probe['tree'], path: Probe['path']) {
  const node = slotOf(tree, path)?.node;
  return node && toJson(node);
}

function valueItems(
  seen: Seen,
  { from, to }: Probe,
  schema: JsonSchema | undefined,
  path: readonly unknown[],
): CompletionItem[] {
  const range = rangeOf(seen, from, to);
  const isType = path.length === 1 && path[0] === 'type';
  const values = isType ? kinds.map(({ type, docs }) => [type, docs] as const) : choices(schema);
  return values.map(([value, docs], index) => {
    const newText = typeof value === 'string' ? seen.notation.quote(value) : JSON.stringify(value);
    return {
      label: String(value),
      kind: CompletionItemKind.EnumMember,
      documentation: { kind: 'markdown' as const, value: docs ?? '' },
      sortText: String(index).padStart(3, '0'),
      filterText: newText,
      textEdit: { range, newText },
    };
  });
}

function choices(schema: JsonSchema | undefined): readonly (readonly [unknown, string | undefined])[] {
  if (!schema) return [];
  const values = valuesOf(schema);
  if (values) return values.map((value, index) => [value, schema.enumDescriptions?.[index]] as const);
  const branches = branchesOf(schema, schema);
  if (branches) return branches.flatMap(choices);
  return (schema.examples ?? []).map((value) => [value, schema.description] as const);
}
