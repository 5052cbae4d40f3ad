import type { HazardKind, ProvedFormula } from '../languages/formula/index.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';

export const formulaUndecided: GraderRule = {
  code: 'formula-undecided',
  severity: 'info',
  title: 'A formula that is too involved to prove all of while you type.',
  docs: 'What is said of the formula holds, but there may be more to say. `rewardsmith formula` works on it for longer.',
  example: {
    faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  words:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_1
calculate_output: (close + words) / (close - words)
`,
    mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
  words:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_1
calculate_output: (close + words) / 2
`,
  },
  *run(seen) {
    const proof = seen.proof();
    if (!proof || !isUndecided(proof.report)) return;
    const { piece } = proof;
    const place = { from: piece.place(0), to: piece.place(piece.text.trimEnd().length), path: piece.path };
    yield { ...place, message: say`Not all of this formula could be proved while you type: there may be more to say.` };
  },
};

const valueless: ReadonlySet<HazardKind> = new Set<HazardKind>([
  'division_by_zero',
  'log_nonpositive',
  'sqrt_negative',
  'power_domain',
  'overflow',
]);

/** Beside an operation that has no value somewhere the range is often open: that is said already. */
function isUndecided({ exhausted, proved, hazards }: ProvedFormula): boolean {
  return exhausted === true || (!proved && !hazards.some(({ kind }) => valueless.has(kind)));
}
