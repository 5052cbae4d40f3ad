import type { RowsColumn, RowsScatter, RowsStats } from '../../server/src/protocol/index.ts';
import type { Theme } from './theme.ts';

/** Room for the numbers at the axes. */
const margin = { left: 34, bottom: 18, top: 6, right: 6 } as const;

/** Sizes a canvas to the element around it, in device pixels; what is drawn is in CSS pixels. */
export function contextOf(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const ratio = devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext('2d', { alpha: false })!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Draws the twelve counts of a column. */
export function drawHistogram(
  canvas: HTMLCanvasElement,
  { scale }: RowsColumn,
  { bins }: RowsStats,
  theme: Theme,
): void {
  const most = Math.max(1, ...bins);
  const frame = { width: canvas.clientWidth, height: canvas.clientHeight, x: scale, y: [0, most] } as const;
  const context = begin(canvas, frame, theme);
  const [width, height] = roomOf(frame);
  const wide = width / bins.length;
  context.fillStyle = theme.expert;
  for (const [at, count] of bins.entries()) {
    const high = (height * count) / most;
    context.fillRect(margin.left + at * wide + 1, margin.top + height - high, wide - 2, high);
  }
}

/** Draws points whose size tells how many rows there are. */
export function drawScatter(canvas: HTMLCanvasElement, scatter: RowsScatter, theme: Theme): void {
  const frame = { width: canvas.clientWidth, height: canvas.clientHeight, x: scatter.x, y: scatter.y };
  const context = begin(canvas, frame, theme);
  const [width, height] = roomOf(frame);
  const most = Math.max(1, ...scatter.points.map(([, , count]) => count));
  context.fillStyle = theme.expert;
  for (const [x, y, count] of scatter.points) {
    const radius = 1.5 + 4 * Math.sqrt(count / most);
    const left = margin.left + ((x + 0.5) * width) / scatter.width;
    const top = margin.top + height - ((y + 0.5) * height) / scatter.height;
    context.beginPath();
    context.arc(left, top, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

function roomOf({ width, height }: Frame): readonly [width: number, height: number] {
  return [width - margin.left - margin.right, height - margin.top - margin.bottom];
}

/** Clears the canvas and draws the axes with the numbers at their ends. */
function begin(canvas: HTMLCanvasElement, frame: Frame, theme: Theme): CanvasRenderingContext2D {
  const context = contextOf(canvas, frame.width, frame.height);
  const [width, height] = roomOf(frame);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, frame.width, frame.height);
  context.fillStyle = theme.muted;
  context.fillRect(margin.left - 1, margin.top, 1, height + 1);
  context.fillRect(margin.left - 1, margin.top + height, width + 1, 1);
  context.font = theme.font;
  context.textBaseline = 'alphabetic';
  const bottom = frame.height - 4;
  text(context, 'left', frame.x[0], { x: margin.left, y: bottom });
  text(context, 'right', frame.x[1], { x: frame.width - 2, y: bottom });
  text(context, 'right', frame.y[1], { x: margin.left - 4, y: margin.top + 10 });
  text(context, 'right', frame.y[0], { x: margin.left - 4, y: margin.top + height });
  return context;
}

function text(
  context: CanvasRenderingContext2D,
  align: CanvasTextAlign,
  value: number,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  context.textAlign = align;
  context.fillText(String(Number(value.toFixed(2))), x, y);
}
