import { exportFormats, type FromPanel } from './messages.ts';

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === 'string' && value.length <= 10_000;
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isFlag = (value: unknown) => typeof value === 'boolean';
const isOneOf = (words: readonly string[]) => (value: unknown) => words.includes(value as string);
const isLines = (value: unknown) => Array.isArray(value) && value.length <= 100_000 && value.every(isCount);
const isPicture = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value.startsWith('data:image/png;base64,'));

const shapes: Readonly<Record<FromPanel['ask'], Shape>> = {
  ready: {},
  rows: { order: isCount, from: isCount, count: isCount },
  sort: { by: isText, descending: isFlag },
  unsort: {},
  filter: { filter: isText },
  grader: { index: isCount },
  select: { lines: isLines, on: isFlag },
  selectAll: {},
  selectNone: {},
  chart: { by: isText, against: isOneOf(['expert', 'length']) },
  open: { line: isCount },
  run: {},
  rerun: {},
  subset: {},
  export: { format: isOneOf(exportFormats), picture: isPicture },
};

/** What the panel says, if it is one of its messages; undefined for anything else. */
export function readMessage(said: unknown): FromPanel | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const message = said as Readonly<Record<string, unknown>>;
  const { ask } = message;
  if (typeof ask !== 'string' || !Object.hasOwn(shapes, ask)) return undefined;
  const fields = Object.entries(shapes[ask as FromPanel['ask']]);
  return fields.every(([key, fits]) => fits(message[key])) ? (message as unknown as FromPanel) : undefined;
}
