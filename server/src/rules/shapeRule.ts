import type { ShapeFault } from '../document/walk.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';

/** A rule that words one way of departing from the schema, unless another rule does. */
export function shapeRule(
  rule: Omit<GraderRule, 'run' | 'code'> & {
    readonly code: ShapeFault['code'];
    readonly unless?: (fault: ShapeFault, seen: SeenGrader) => boolean;
    readonly word: (fault: ShapeFault, seen: SeenGrader) => Pick<Fault, 'message' | 'repair' | 'severity'>;
  },
): GraderRule {
  const { word, unless, ...rest } = rule;
  return {
    ...rest,
    *run(seen: SeenGrader) {
      for (const fault of seen.shape.faults) {
        if (fault.code !== rule.code || unless?.(fault, seen)) continue;
        const { from, to, path } = fault;
        yield { from, to, path, ...word(fault, seen) };
      }
    },
  };
}
