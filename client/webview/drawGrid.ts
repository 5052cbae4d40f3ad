import type { RowsSort, SampleRow } from '../../server/src/protocol/index.ts';
import { cellText } from './cellText.ts';
import { type Cell, columnsIn, frozen, rowsIn, type Span, size, type Viewport } from './geometry.ts';
import type { GridColumn } from './gridColumn.ts';
import { fillAt, type Theme } from './theme.ts';
import { titleLines } from './titleLines.ts';

/** All that a picture of the grid is made from. */
export interface GridPicture {
  readonly view: Viewport;
  readonly rows: number;
  readonly columns: readonly GridColumn[];
  readonly rowAt: (row: number) => SampleRow | undefined;
  readonly isSelected: (line: number) => boolean;
  readonly active: Cell;
  readonly hasFocus: boolean;
  readonly sort: RowsSort | null;
  /** What stands above the names of samples. */
  readonly nameTitle: string;
  readonly theme: Theme;
  readonly fills: readonly string[];
}

type Context = CanvasRenderingContext2D;

/** Draws what is in view, on a canvas whose unit is a CSS pixel. */
export function drawGrid(context: Context, picture: GridPicture): void {
  const { view, theme, rows, columns } = picture;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, view.width, view.height);
  context.font = theme.font;
  context.textBaseline = 'middle';
  const [shownRows, shownColumns] = [rowsIn(view, rows), columnsIn(view, columns.length)];
  clipped(context, { x: frozen, y: size.head, width: view.width, height: view.height }, () =>
    drawCells(context, picture, shownRows, shownColumns),
  );
  clipped(context, { x: 0, y: size.head, width: frozen, height: view.height }, () =>
    drawNames(context, picture, shownRows),
  );
  drawHead(context, picture, shownColumns);
  if (picture.hasFocus) drawFocus(context, picture);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function clipped(context: Context, { x, y, width, height }: Box, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  draw();
  context.restore();
}

const topOf = ({ top }: Viewport, row: number) => size.head + row * size.row - top;
const leftOf = ({ left }: Viewport, column: number) => frozen + column * size.cell - left;

function drawCells(context: Context, picture: GridPicture, rows: Span, columns: Span): void {
  const { view, rowAt, isSelected, theme } = picture;
  for (let row = rows.first; row < rows.end; row++) {
    const sample = rowAt(row);
    const y = topOf(view, row);
    if (sample && isSelected(sample.line))
      fillBox(context, theme.selection, { x: frozen, y, width: view.width, height: size.row });
    for (let column = columns.first; column < columns.end; column++)
      if (sample) drawCell(context, picture, sample, { at: picture.columns[column]!, x: leftOf(view, column), y });
  }
}

interface Place {
  readonly at: GridColumn;
  readonly x: number;
  readonly y: number;
}

function drawCell(context: Context, { theme, fills }: GridPicture, sample: SampleRow, { at, x, y }: Place): void {
  const { index, column } = at;
  const value = at.numberIn(sample);
  if (column && value !== null) {
    const share = shareOf(value, column.scale);
    const box = { x: x + 1, y: y + 1, width: size.cell - 2, height: size.row - 2 };
    if (theme.isContrast) drawBar(context, theme, box, share);
    else fillBox(context, fillAt(fills, column.penalty ? 1 - share : share), box);
  }
  const why = index === undefined ? undefined : sample.whys?.[index];
  context.fillStyle = why?.state === 'error' ? theme.error : value === null ? theme.muted : theme.foreground;
  context.textAlign = 'center';
  context.fillText(cellText(at, sample), x + size.cell / 2, y + size.row / 2 + 1);
  const expert = index === undefined ? undefined : sample.experts?.[index];
  if (expert !== undefined && column && value !== null)
    drawExpert(context, theme, { x, y, differs: Math.abs(expert - value) > 1e-9 });
}

function shareOf(value: number, [lo, hi]: readonly [number, number]): number {
  return hi > lo ? Math.max(0, Math.min(1, (value - lo) / (hi - lo))) : 1;
}

function fillBox(context: Context, colour: string, { x, y, width, height }: Box): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

function drawBar(context: Context, { foreground }: Theme, { x, y, width, height }: Box, share: number): void {
  fillBox(context, foreground, { x, y: y + height - 2, width: width * share, height: 2 });
}

/** A corner where an expert agrees, the same filled where he does not. */
function drawExpert(
  context: Context,
  { expert }: Theme,
  { x, y, differs }: { x: number; y: number; differs: boolean },
): void {
  const right = x + size.cell - 2;
  context.beginPath();
  context.moveTo(right - 7, y + 2);
  context.lineTo(right, y + 2);
  context.lineTo(right, y + 9);
  context.closePath();
  context.strokeStyle = expert;
  context.fillStyle = expert;
  if (differs) context.fill();
  else context.stroke();
}

function drawNames(context: Context, { view, rowAt, isSelected, theme }: GridPicture, rows: Span): void {
  fillBox(context, theme.background, { x: 0, y: size.head, width: frozen, height: view.height });
  context.textAlign = 'left';
  for (let row = rows.first; row < rows.end; row++) {
    const sample = rowAt(row);
    const y = topOf(view, row);
    const marked = sample !== undefined && isSelected(sample.line);
    if (marked) fillBox(context, theme.selection, { x: 0, y, width: frozen, height: size.row });
    drawMark(context, theme, y, marked);
    context.fillStyle = sample ? theme.foreground : theme.muted;
    context.fillText(shortened(sample?.id ?? '…'), size.mark, y + size.row / 2 + 1);
  }
}

function drawMark(context: Context, { foreground }: Theme, y: number, marked: boolean): void {
  context.strokeStyle = foreground;
  context.strokeRect(6.5, y + 5.5, 11, 11);
  if (!marked) return;
  context.beginPath();
  context.moveTo(9, y + 11);
  context.lineTo(11.5, y + 14);
  context.lineTo(15.5, y + 8);
  context.stroke();
}

function shortened(text: string, most = 20): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function drawHead(context: Context, { view, columns, sort, theme, nameTitle }: GridPicture, shown: Span): void {
  fillBox(context, theme.head, { x: 0, y: 0, width: view.width, height: size.head });
  context.textAlign = 'left';
  context.fillStyle = theme.foreground;
  context.fillText(arrowOf(sort, 'id') + nameTitle, size.mark, size.head / 2 + 1);
  clipped(context, { x: frozen, y: 0, width: view.width, height: size.head }, () => {
    context.textAlign = 'center';
    context.fillStyle = theme.foreground;
    for (let column = shown.first; column < shown.end; column++) {
      const { key, title } = columns[column]!;
      const lines = titleLines(arrowOf(sort, key) + title);
      for (const [at, line] of lines.entries()) {
        const y = size.head / 2 + 1 + 15 * (at - (lines.length - 1) / 2);
        context.fillText(line, leftOf(view, column) + size.cell / 2, y);
      }
    }
  });
  fillBox(context, theme.border, { x: 0, y: size.head - 1, width: view.width, height: 1 });
  fillBox(context, theme.border, { x: frozen - 1, y: 0, width: 1, height: view.height });
}

function arrowOf(sort: RowsSort | null, key: string): string {
  if (sort?.by !== key) return '';
  return sort.descending ? '↓' : '↑';
}

function drawFocus(context: Context, { view, active: { row, column }, theme }: GridPicture): void {
  const [x, width] = column < 0 ? [0, frozen] : [leftOf(view, column), size.cell];
  const [y, height] = row < 0 ? [0, size.head] : [topOf(view, row), size.row];
  context.strokeStyle = theme.focus;
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, width - 2, height - 2);
  context.lineWidth = 1;
}
