import fc from 'fast-check';

/** A value with the choices that a printer makes of its own. */
type Value = Text | Collection;

interface Text {
  readonly kind: 'plain' | 'block';
  readonly lines: readonly string[];
}

interface Collection {
  readonly kind: 'map' | 'list';
  readonly items: readonly Value[];
}

const words = fc.constantFrom(
  'a',
  'x y',
  '{{ item.q }}',
  'é',
  'def f():',
  '- b',
  '# no comment',
  'k: v',
  '\tt',
  '',
  '  s',
);
const plain = fc.constantFrom(
  ['1'],
  [''],
  ['true'],
  ['word'],
  ['two words', 'and more'],
  ['"a', 'b\\', ' c', '', 'd"'],
  ["'it''s   ", "so'"],
  ['[a, # c', 'b,', '{c: 1}, ]'],
  ['{', 'k: [1,2]', ', j: "x" }'],
  ['&n word'],
  ['!!str 5'],
);
const headers = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '|1-', '>3+', '| # c');

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain.map((lines) => ({ kind: 'plain' as const, lines })),
    fc
      .tuple(headers, fc.array(words, { maxLength: 4 }))
      .map(([header, lines]) => ({ kind: 'block' as const, lines: [header, ...lines] })),
    fc.record({
      kind: fc.constantFrom('map' as const, 'list' as const),
      items: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** Gives the numbers of a list in turn, over and over; an empty one gives 0. */
function dice(numbers: readonly number[]): (below: number) => number {
  let at = 0;
  return (below) => (numbers[at++ % Math.max(1, numbers.length)] ?? 0) % below;
}

interface Printer {
  readonly lines: string[];
  readonly roll: (below: number) => number;
}

/** YAML as many hands would write it; now and then it is not YAML. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .tuple(
    anyValue,
    fc.array(fc.nat(999), { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '', '\uFEFF'),
  )
  .map(([value, numbers, eol, mark]) => {
    const printer: Printer = { lines: [''], roll: dice(numbers) };
    put(printer, value, -1, 0);
    if (printer.roll(3) > 0) printer.lines.push('');
    return mark + printer.lines.join(eol);
  });

/** Writes a value behind what the last line holds; `outer` is the column of the collection around it. */
function put(printer: Printer, value: Value, outer: number, column: number): void {
  if ('items' in value) putItems(printer, value, outer, column);
  else putText(printer, value, outer);
}

function putText({ lines, roll }: Printer, { kind, lines: [first = '', ...rest] }: Text, outer: number): void {
  const deeper = Math.max(0, outer) + 1 + roll(5);
  if (kind === 'plain' && outer >= 0 && roll(5) === 0) lines.push(' '.repeat(deeper) + first);
  else extend(lines, first);
  for (const line of rest) lines.push(line === '' ? ' '.repeat(roll(9)) : ' '.repeat(deeper) + line);
}

function putItems(printer: Printer, { kind, items }: Collection, outer: number, given: number): void {
  const { lines, roll } = printer;
  const last = lines.at(-1)!;
  const isCompact = outer < 0 || (/^[\s-]*- *$/.test(last) && roll(2) === 0);
  const column = isCompact ? last.length : given;
  items.forEach((item, index) => {
    if (index > 0 || !isCompact) {
      loose(printer, column);
      lines.push(' '.repeat(column));
    }
    extend(lines, kind === 'list' ? '-' : keyOf(printer, index, column));
    extend(lines, ' '.repeat(1 + roll(3)) + (roll(9) === 0 ? '&b ' : ''));
    const isFlush = kind === 'map' && item.kind === 'list' && roll(2) === 0;
    put(printer, item, column, isFlush ? column : column + 1 + roll(6));
    if (item.kind !== 'block' && roll(6) === 0) extend(lines, ['  ', ' # behind', '\t', '   # é  '][roll(4)]);
  });
}

function keyOf({ lines, roll }: Printer, index: number, column: number): string {
  if (roll(9) > 0) return `k${index}:`;
  extend(lines, `? k${index}`);
  lines.push(' '.repeat(column));
  return ':';
}

/** Comments and blank lines between entries. */
function loose({ lines, roll }: Printer, column: number): void {
  for (let count = roll(9) - 5; count > 0; count--)
    lines.push(['', '  ', `${' '.repeat(column)}# own`, `${' '.repeat(roll(9))}# loose`][roll(4)]!);
}

/** Writes on the last line. */
function extend(lines: string[], text = ''): void {
  lines.push(lines.pop()! + text);
}
