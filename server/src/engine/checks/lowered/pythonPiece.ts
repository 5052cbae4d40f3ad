/** A part of a Python grader's text: functions that others may need; on the standard library alone. */
export interface PythonPiece {
  /** What must stand before it. */
  readonly needs: readonly PythonPiece[];
  readonly source: string;
}

/** The pieces with all that they need, each once, what is needed first. */
export function pythonText(pieces: readonly PythonPiece[]): string {
  const found = new Set<PythonPiece>();
  for (const piece of pieces) collect(piece, found);
  return [...found].map(({ source }) => source.trim()).join('\n\n\n');
}

function collect(piece: PythonPiece, found: Set<PythonPiece>): void {
  if (found.has(piece)) return;
  for (const need of piece.needs) collect(need, found);
  found.add(piece);
}
