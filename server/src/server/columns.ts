/** The columns of one line, in UTF-16 units and as a client counts them. */
export interface Columns {
  /** The client's column of a place; the one before a character where the place is inside it. */
  readonly column: (units: number) => number;
  /** The place of a client's column, likewise; the line's end where the column is beyond it. */
  readonly units: (column: number) => number;
}

/** Places between two that are counted beforehand, so that a line of a megabyte answers as quickly as a short one. */
const step = 512;

/** Columns of a line whose code points have a width. */
export function columnsOf(line: string, width: (codePoint: number) => number): Columns {
  const marks = marksIn(line, width);
  return {
    column: (units) => {
      const end = Math.min(isInside(line, units) ? units - 1 : units, line.length);
      const from = Math.floor(end / step);
      return marks[from]! + count(line, width, { from: from * step, to: end });
    },
    units: (column) => {
      const mark = marks.findLastIndex((each) => each <= column);
      let [at, rest] = [Math.max(0, mark) * step, column - (marks[mark] ?? 0)];
      for (let next = widthAt(line, at, width); at < line.length && next <= rest; next = widthAt(line, at, width)) {
        rest -= next;
        at++;
      }
      return at;
    },
  };
}

type Width = (codePoint: number) => number;

function marksIn(line: string, width: Width): readonly number[] {
  const marks = [0];
  for (let from = 0; from + step <= line.length; from += step)
    marks.push(marks.at(-1)! + count(line, width, { from, to: from + step }));
  return marks;
}

function count(line: string, width: Width, { from, to }: { readonly from: number; readonly to: number }): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += widthAt(line, at, width);
  return sum;
}

/** The first half of a pair counts for both. */
function widthAt(line: string, at: number, width: Width): number {
  return isInside(line, at) ? 0 : width(line.codePointAt(at) ?? 0);
}

/** Whether a place lies between the two halves of one character. */
function isInside(line: string, at: number): boolean {
  return at > 0 && at < line.length && line.codePointAt(at - 1)! > 0xffff;
}
