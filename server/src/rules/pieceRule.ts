import type { Fault, GraderRule, PieceFault, ReadPiece, Repair, SeenGrader } from './rule.ts';

/** A rule whose fault the embedded language itself finds, under the same code; the language can only soften it. */
export function pieceRule(rule: Omit<GraderRule, 'run'>): GraderRule {
  return {
    ...rule,
    *run({ pieces }: SeenGrader) {
      for (const piece of pieces)
        for (const fault of piece.faults)
          if (fault.code === rule.code)
            yield { ...placed(fault, piece), ...(fault.severity === 'warning' && softened(rule)) };
    },
  };
}

function softened({ severity }: Pick<GraderRule, 'severity'>): Pick<Fault, 'severity'> {
  return severity === 'error' ? { severity: 'warning' } : {};
}

/** A fault of a piece as one of the grader: both ends, and the repair, moved to where the piece stands. */
export function placed(fault: PieceFault, piece: ReadPiece): Fault {
  const from = piece.place(fault.from);
  const to = Math.max(from + 1, piece.place(fault.to));
  const repair = fault.repair && moved(fault.repair, piece);
  return { from, to, message: fault.message, path: piece.path, ...(repair && { repair }) };
}

function moved(repair: Repair, piece: ReadPiece): Repair {
  const edits = repair.edits.map((edit) => ({ ...edit, from: piece.place(edit.from), to: piece.place(edit.to) }));
  return { title: repair.title, edits };
}
