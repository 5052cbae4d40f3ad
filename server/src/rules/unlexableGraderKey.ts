import { criterionWords } from '../languages/formula/index.ts';
import { say } from '../languages/message.ts';
import type { Fault, GraderRule, Repair, SeenGrader } from './rule.ts';
import { inputPlace } from './shared/formulaInputs.ts';
import { formulaNames, gradersOf } from './shared/formulaNames.ts';
import { isName } from './shared/nameRule.ts';

export const unlexableGraderKey: GraderRule = {
  code: 'unlexable-grader-key',
  severity: 'error',
  title: 'A key of `graders`, or an `id`, that a formula cannot read as one name.',
  docs: 'With a hyphen in it, the key reads as a subtraction of two names that do not exist. Letters, digits and `_` are safe.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact-match:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact-match
`,
    mended: `type: multi
name: reward
graders:
  exact_match:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact_match
`,
  },
  *run(seen) {
    const keys = Object.keys(gradersOf(seen) ?? {}).filter((key) => !isName(key));
    for (const key of keys) yield* faultsOf(seen, key);
  },
};

function* faultsOf(seen: SeenGrader, key: string): Iterable<Fault> {
  const uses = formulaNames(seen).filter(({ fault }) => fault.name === key && fault.code === 'formula-unknown-name');
  const places = uses.map(({ fault, piece }) => ({
    from: piece.place(fault.from),
    to: piece.place(fault.to),
    path: piece.path,
  }));
  const cure = key.replace(/[^\p{L}\p{N}_]+/gu, '_');
  const repair = isName(cure) ? renaming(seen, key, cure, places) : undefined;
  const message =
    inputPlace(seen, key)?.path.at(-1) === 'id'
      ? criterionWords.hyphenated(key, cure)
      : say`A formula cannot read the key \`${key}\` as one name. Rename it, for example to \`${cure}\`.`;
  for (const place of places) yield { ...place, message, ...(repair && { repair }) };
}

/** Renames the key and all its uses; none where the new name is taken. */
function renaming(
  seen: SeenGrader,
  key: string,
  cure: string,
  uses: readonly { readonly from: number; readonly to: number }[],
): Repair | undefined {
  const place = inputPlace(seen, key);
  if (!place || Object.hasOwn(gradersOf(seen) ?? {}, cure)) return undefined;
  const inFormula = uses.map(({ from, to }) => ({ from, to, text: cure }));
  return { title: say`Rename to \`${cure}\``, edits: [{ ...place, text: seen.notation.quote(cure) }, ...inFormula] };
}
