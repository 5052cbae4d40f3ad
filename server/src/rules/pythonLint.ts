import type { LintFinding } from '../engine/lint.ts';
import { say } from '../languages/message.ts';
import { placed } from './pieceRule.ts';
import type { GraderRule, PieceFault, ReadPiece, SeenGrader, Severity } from './rule.ts';

export const pythonLint: GraderRule = {
  code: 'python-lint',
  severity: 'warning',
  title: 'What Ruff finds in Python source.',
  docs: 'Ruff checks the source for undefined and unused names (`F`), likely bugs (`B`) and what surely fails (`PLE`, `E9`). Its own code stands in the message; `# noqa` in the source silences it there. What is merely unused is information.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return float(answer in sample["output_text"])
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(item["answer"] in sample["output_text"])
`,
  },
  *run({ pieces, lint }: SeenGrader) {
    for (const piece of pieces) {
      if (piece.faults.some(({ code }) => unreadable.has(code))) continue;
      for (const finding of lint?.(piece.language, piece.text) ?? [])
        if (!isSaid(piece, finding)) yield { ...placed(faultOf(finding), piece), severity: severityOf(finding) };
    }
  },
};

/** What follows from these faults says nothing new. */
const unreadable: ReadonlySet<string> = new Set(['python-syntax', 'python-indented-source']);

const unused = /^(?:F401|F541|F811|F841|B007|B018|B033)$/;

/** A rule of our own speaks of the same words. */
function isSaid({ faults }: ReadPiece, { from, to }: LintFinding): boolean {
  return faults.some((fault) => fault.from === from && fault.to === to);
}

function severityOf({ code }: LintFinding): Severity {
  return unused.test(code) ? 'info' : 'warning';
}

function faultOf(finding: LintFinding): PieceFault {
  const { code, message, from, to } = finding;
  const repair = repairOf(finding);
  return { code, from, to, message: say`${code}: ${message}.`, ...(repair && { repair }) };
}

/** A fix whose text needs no escape, in whatever way the source is written into the file. */
function repairOf({ fix }: LintFinding): PieceFault['repair'] {
  if (!fix || fix.edits.some(({ text }) => /["'\\\r\n]/.test(text))) return undefined;
  return { title: say`Let Ruff mend it: ${fix.title}`, edits: fix.edits };
}
