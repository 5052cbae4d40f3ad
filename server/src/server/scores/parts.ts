import { compileGrader, compileRoot, flatten, type Node } from '../../engine/compile.ts';
import type { CompiledCriteria, CompileOptions } from '../../engine/kind.ts';
import type { Member } from '../../engine/part.ts';
import type { GraderSpec, Root } from '../../engine/spec.ts';
import { keyOf } from './keyOf.ts';

type Nodes = ReadonlyMap<string, Node>;

/**
 * What a document asks for, by key: compiled once a reading, and a grader or criterion that did not change not even
 * then.
 */
export function createParts() {
  const members = new WeakMap<object, { readonly name: string; readonly member: Member }>();
  let last: { readonly roots: readonly Root[]; readonly options: string; readonly parts: Nodes } | undefined;
  let criteria: { readonly options: string; readonly compiled: CompiledCriteria } | undefined;
  const compiledWith = (options: CompileOptions) => {
    const name = JSON.stringify(options);
    if (criteria?.options !== name) criteria = { options: name, compiled: new WeakMap() };
    return criteria.compiled;
  };
  const compile = (grader: GraderSpec, options: CompileOptions): Member => {
    const { id, path, spec } = grader;
    if (typeof spec !== 'object' || spec === null) return compileGrader(grader, options);
    const name = JSON.stringify([id, path, options]);
    const known = members.get(spec);
    const holding = { ...options, compiled: compiledWith(options) };
    const member = known?.name === name ? known.member : compileGrader(grader, holding);
    members.set(spec, { name, member });
    return member;
  };
  return (roots: readonly Root[], given: CompileOptions): Nodes => {
    const options = JSON.stringify(given);
    if (last?.roots !== roots || last.options !== options) {
      const nodes = roots.flatMap((root) => flatten(compileRoot(root, given, compile)));
      last = { roots, options, parts: new Map(nodes.map((node) => [keyOf(node.path), node])) };
    }
    return last.parts;
  };
}
