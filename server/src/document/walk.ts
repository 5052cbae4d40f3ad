import type { JsonSchema } from '../engine/field.ts';
import { sourceOffset } from './stringOffsets.ts';
import type { Node, Path, Scalar, Slot } from './tree.ts';

/** A string that holds another language. Offsets are from the start of the node that the walk began at. */
export interface Piece {
  readonly language: NonNullable<JsonSchema['language']>;
  readonly text: string;
  readonly path: Path;
  readonly from: number;
  readonly to: number;
  /** The place of an offset of `text`. */
  readonly place: (offset: number) => number;
}

/** The least and the most that a number or a length can be, each where there is one. */
type Ends = readonly [low: number | undefined, high: number | undefined];

/** Ends of which an open one begins beyond `low`. */
export type Bounds = Ends | readonly [...ends: Ends, isOpen: true];

/** Where a spec departs from its schema; which words that takes is a rule's matter. */
export interface ShapeFault {
  readonly code: 'unknown-key' | 'missing-key' | 'wrong-type' | 'unknown-value' | 'wrong-length' | 'out-of-bounds';
  readonly path: Path;
  readonly from: number;
  readonly to: number;
  /** The key or the value at fault. */
  readonly found?: Scalar;
  /** What would be right: keys, values, or names of types. */
  readonly allowed: readonly string[];
  /** What would be right of a number or a length. */
  readonly bounds?: Bounds;
}

export interface Shape {
  readonly faults: readonly ShapeFault[];
  readonly pieces: readonly Piece[];
}

/** Compares a subtree with its schema and finds the strings that hold other languages. */
export function shapeOf(node: Node, schema: JsonSchema): Shape {
  const walk: Walk = { root: schema, faults: [], pieces: [] };
  visit(walk, { at: 0, node }, schema, []);
  return walk;
}

interface Walk {
  readonly root: JsonSchema;
  readonly faults: ShapeFault[];
  readonly pieces: Piece[];
}

function visit(walk: Walk, slot: Slot, given: JsonSchema, path: Path): void {
  const schema = choose(walk.root, given, slot.node);
  if ('tag' in schema) tagFault(walk, slot, schema, path);
  else if (!fits(slot.node, schema))
    fault(walk, slot, 'wrong-type', path, typeNames(walk.root, given), slot.node.value);
  else visitFitting(walk, slot, schema, path);
}

function visitFitting(walk: Walk, slot: Slot, schema: JsonSchema, path: Path): void {
  visitors[slot.node.kind]?.(walk, slot, schema, path);
  checkValue(walk, slot, schema, path);
}

const visitors: Partial<Record<Node['kind'], typeof visit>> = {
  object: (walk, slot, schema, path) => {
    checkKeys(walk, slot, schema, path);
    for (const { key, value } of slot.node.entries ?? []) {
      const name = String(key.node.value);
      const child = propertyOf(schema, name);
      if (child && value && !isUnwritten(value, schema, name)) visit(walk, within(slot, value), child, [...path, name]);
    }
  },
  array: (walk, slot, schema, path) => {
    checkLength(walk, slot, schema, path);
    for (const [index, item] of (slot.node.items ?? []).entries()) {
      const child = schema.prefixItems?.[index] ?? schema.items;
      if (child && !isEmpty(child)) visit(walk, within(slot, item), child, [...path, index]);
    }
  },
  string: (walk, slot, { language }, path) => {
    if (!language) return;
    const { at, node } = slot;
    const place = (offset: number) => at + sourceOffset(node, offset);
    walk.pieces.push({ language, text: String(node.value), path, from: at, to: at + node.length, place });
  },
};

/** Whether a schema takes anything: a grader inside another is a site of its own. */
function isEmpty(schema: JsonSchema): boolean {
  return Object.keys(schema).length === 0;
}

const within = (parent: Slot, child: Slot): Slot => ({ at: parent.at + child.at, node: child.node });

/** The schema of a key: of its own, else of all keys where the object is a map. */
export function propertyOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return !schema.properties && typeof schema.additionalProperties === 'object'
    ? schema.additionalProperties
    : undefined;
}

function checkKeys(walk: Walk, slot: Slot, schema: JsonSchema, path: Path): void {
  const keys = (slot.node.entries ?? []).map(({ key }) => String(key.node.value));
  const allowed = Object.keys(schema.properties ?? {});
  for (const name of schema.required ?? []) checkPresence(walk, slot, name, path);
  if (!schema.properties) return;
  for (const { key } of slot.node.entries ?? []) {
    const name = String(key.node.value);
    const rest = allowed.filter((other) => !keys.includes(other));
    if (!allowed.includes(name)) fault(walk, within(slot, key), 'unknown-key', [...path, name], rest, name);
  }
}

/** A required key with nothing behind it, which YAML reads as null: the key counts as missing. */
function isUnwritten({ node }: Slot, { required }: JsonSchema, name: string): boolean {
  return node.kind === 'null' && node.length === 0 && required?.includes(name) === true;
}

/** A key that is written without a value counts as missing. */
function checkPresence(walk: Walk, slot: Slot, name: string, path: Path): void {
  const written = slot.node.entries?.findLast(({ key }) => key.node.value === name);
  if (written?.value && !isUnwritten(written.value, { required: [name] }, name)) return;
  const key = written && within(slot, written.key);
  const place = key ? { from: key.at, to: key.at + key.node.length } : head(slot);
  walk.faults.push({ code: 'missing-key', path: [...path, name], ...place, allowed: [name] });
}

/** Where something that is not there is reported: the first key, else the beginning. */
export function head({ at, node }: Slot): { readonly from: number; readonly to: number } {
  const first = node.entries?.[0];
  if (!first) return { from: at, to: at + Math.min(1, node.length) };
  const last = first.value ?? first.key;
  const short = last.node.length < 80 ? last : first.key;
  return { from: at + first.key.at, to: at + short.at + short.node.length };
}

function checkLength(walk: Walk, slot: Slot, schema: JsonSchema, path: Path): void {
  const { length } = slot.node.items ?? [];
  const exact = schema.prefixItems?.length;
  if (exact !== undefined && length !== exact) fault(walk, slot, 'wrong-length', path, [], length, [exact, exact]);
  else if (length < (schema.minItems ?? 0))
    fault(walk, slot, 'wrong-length', path, [], length, [schema.minItems, undefined]);
}

function checkValue(walk: Walk, slot: Slot, schema: JsonSchema, path: Path): void {
  const { value } = slot.node;
  const allowed = valuesOf(schema);
  if (allowed && !allowed.includes(value)) fault(walk, slot, 'unknown-value', path, allowed.map(String), value);
  if (typeof value === 'string' && value.length < (schema.minLength ?? 0))
    fault(walk, slot, 'wrong-length', path, [], value, [schema.minLength, undefined]);
  else if (typeof value === 'number') checkNumber(walk, slot, schema, path);
}

function checkNumber(walk: Walk, slot: Slot, schema: JsonSchema, path: Path): void {
  const value = slot.node.value as number;
  const above = schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY;
  const low = Math.max(above, schema.minimum ?? Number.NEGATIVE_INFINITY);
  const high = schema.maximum ?? Number.POSITIVE_INFINITY;
  const ends = endsOf(low, high);
  if (value < low || value > high || (value === above && Number.isFinite(above)))
    fault(walk, slot, 'out-of-bounds', path, [], value, low === above ? [...ends, true] : ends);
}

/** The ends that bind: an integer schema has others too. */
function endsOf(low: number, high: number): Ends {
  return [low <= Number.MIN_SAFE_INTEGER ? undefined : low, high >= Number.MAX_SAFE_INTEGER ? undefined : high];
}

/** The values that a schema lists. */
export function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  return schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
}

function fault(
  walk: Walk,
  { at, node }: Slot,
  code: ShapeFault['code'],
  path: Path,
  allowed: readonly string[],
  found: Scalar | undefined,
  bounds?: Bounds,
): void {
  const place = { from: at, to: at + Math.max(1, node.length) };
  walk.faults.push({ code, path, ...place, allowed, ...(found !== undefined && { found }), ...(bounds && { bounds }) });
}

/** No branch has the node's tag (the key that every branch fixes). */
interface TagMismatch {
  readonly tag: string;
  readonly allowed: readonly string[];
}

function tagFault(walk: Walk, slot: Slot, { tag, allowed }: TagMismatch, path: Path): void {
  const entry = slot.node.entries?.find(({ key }) => key.node.value === tag);
  if (entry?.value)
    fault(walk, within(slot, entry.value), 'unknown-value', [...path, tag], allowed, entry.value.node.value);
  else walk.faults.push({ code: 'missing-key', path: [...path, tag], ...head(slot), allowed: [tag] });
}

/** Follows references, and chooses among branches by the node's type and tag. */
function choose(root: JsonSchema, given: JsonSchema, node: Node): JsonSchema | TagMismatch {
  const schema = resolve(root, given);
  const branches = branchesOf(root, schema);
  if (!branches) return schema;
  const fitting = branches.filter((branch) => fits(node, branch));
  if (fitting.length < 2) return fitting[0] ?? schema;
  const tag = tagOf(fitting);
  if (!tag) return likeliest(node, fitting);
  const value = node.entries?.find(({ key }) => key.node.value === tag)?.value?.node.value;
  const allowed = fitting.map((branch) => branch.properties![tag]!.const);
  return fitting[allowed.indexOf(value)] ?? { tag, allowed: allowed.map(String) };
}

/** The branch whose keys are most like a node's, the first of several. */
function likeliest({ entries = [] }: Node, branches: readonly JsonSchema[]): JsonSchema {
  const keys = entries.map(({ key }) => String(key.node.value));
  const misfits = ({ properties, required = [] }: JsonSchema) =>
    required.filter((key) => !keys.includes(key)).length +
    (properties ? keys.filter((key) => !Object.hasOwn(properties, key)).length : 0);
  const counts = branches.map(misfits);
  return branches[counts.indexOf(Math.min(...counts))]!;
}

/** The schema that holds for a node; the given one where no branch fits. */
export function chosen(root: JsonSchema, given: JsonSchema, node: Node): JsonSchema {
  const schema = choose(root, given, node);
  return 'tag' in schema ? given : schema;
}

function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name ? resolve(root, root.$defs?.[name] ?? {}) : schema;
}

/** All alternatives of a schema, nested ones too; undefined where it has none. */
export function branchesOf(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] | undefined {
  const branches = schema.anyOf ?? schema.oneOf;
  return branches?.map((branch) => resolve(root, branch)).flatMap((branch) => branchesOf(root, branch) ?? [branch]);
}

/** The key whose value tells the branches apart. */
function tagOf(branches: readonly JsonSchema[]): string | undefined {
  const [first] = branches;
  return Object.keys(first?.properties ?? {}).find((key) =>
    branches.every((branch) => branch.properties?.[key]?.const !== undefined),
  );
}

const typeOfKind = {
  object: 'object',
  array: 'array',
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

function fits(node: Node, schema: JsonSchema): boolean {
  const { type } = schema;
  if (!type) return branchesOf(schema, schema) === undefined;
  if (typeof node.value === 'number' && !isSpecNumber(node.value, schema)) return false;
  const types = typeof type === 'string' ? [type] : type;
  const integer = types.includes('integer') && Number.isInteger(node.value);
  return integer || types.includes(typeOfKind[node.kind]);
}

/** Whether a number can be one of a spec: NaN cannot, and one without end only lies beyond bounds. */
function isSpecNumber(value: number, { minimum, exclusiveMinimum, maximum }: JsonSchema): boolean {
  const hasBounds = [minimum ?? exclusiveMinimum, maximum].some((bound) => bound !== undefined);
  return Number.isFinite(value) || (hasBounds && !Number.isNaN(value));
}

function typeNames(root: JsonSchema, given: JsonSchema): readonly string[] {
  const schema = resolve(root, given);
  const branches = branchesOf(root, schema) ?? [schema];
  return [...new Set(branches.flatMap(({ type }) => type ?? []))];
}
