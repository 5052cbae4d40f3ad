import { slotOf } from '../document/slotOf.ts';
import { sourceOffset } from '../document/stringOffsets.ts';
import { compileRegex } from '../languages/regex/index.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { type Pattern, patternsIn } from './shared/patternsIn.ts';

export const patternSyntax: GraderRule = {
  code: 'pattern-syntax',
  severity: 'error',
  title: 'A regular expression that cannot be read.',
  docs: 'Patterns have the syntax of RE2 and run in time that grows with the text alone: no look-around, no back-references. With `python` any pattern can be used.',
  example: {
    faulty: `criteria:
  - id: dated
    matches: '\\d{4}-\\d{2}(?!-)'
`,
    mended: `criteria:
  - id: dated
    matches: '\\d{4}-\\d{2}(?:[^-]|$)'
`,
  },
  *run(seen) {
    const { spec } = criterionOf(seen) ?? {};
    for (const pattern of spec ? patternsIn(spec) : []) yield* faultsOf(seen, pattern);
  },
};

function* faultsOf({ text, site }: SeenGrader, pattern: Pattern): Iterable<Fault> {
  const { node, range } = slotOf({ text, root: { at: 0, node: site.node }, faults: [] }, pattern.path) ?? {};
  if (!node || !range) return;
  for (const { from, to, message } of compileRegex(pattern.text).faults) {
    const begin = range.from + sourceOffset(node, from);
    const end = Math.max(begin + 1, range.from + sourceOffset(node, to));
    yield { from: begin, to: end, message, path: pattern.path };
  }
}
