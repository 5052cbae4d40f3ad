import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Room {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const list = (cell: string) => (cell === '–' ? [] : cell.split(', '));

function readTable(): Room[] {
  const lines = readFileSync('ARCHITECTURE.md', 'utf8').split('\n');
  const start = lines.indexOf('| room | may import | packages |');
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  const rows = lines.slice(start + 2, end).map(cells);
  return rows.map(([name = '', rooms = '', packages = '']) => ({ name, rooms: list(rooms), packages: list(packages) }));
}

const rooms = readTable();
const server = resolve('server/src');
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => resolve(folder, file));
const files = [...filesBelow('server/src'), ...filesBelow('client/src')];

function roomOf(file: string): string {
  if (file.startsWith(resolve('client'))) return 'client';
  return relative(server, file).split(/[\\/]/)[0]!;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function faultOf(file: string, name: string): string | undefined {
  const room = rooms.find((each) => each.name === roomOf(file));
  if (!room) return `${relative('.', file)} stands in no room of the table`;
  const where = `${relative('.', file)} imports ${name}`;
  if (name.startsWith('.')) {
    const target = roomOf(join(file, '..', name));
    return target === room.name || room.rooms.includes(target) ? undefined : where;
  }
  const allowed = room.packages.some((known) =>
    known === 'node:*' ? name.startsWith('node:') : packageOf(name) === known,
  );
  return allowed ? undefined : where;
}

describe('the rooms of ARCHITECTURE.md', () => {
  test('name only rooms above them', () => {
    const below = rooms.flatMap(({ name, rooms: used }, index) =>
      used
        .filter((each) => !rooms.slice(0, index).some((above) => above.name === each))
        .map((each) => `${name}: ${each}`),
    );
    expect(below).toEqual([]);
  });

  test('are the rooms that there are, and import only what the table says', () => {
    const faults = files.flatMap((file) => importsOf(file).flatMap((name) => faultOf(file, name) ?? []));
    expect(faults).toEqual([]);
  });
});

const pure = new Set([
  'languages',
  'engine',
  'science',
  'formats',
  'document',
  'rules',
  'features',
  'authoring.ts',
  'grading.ts',
]);
const impure =
  /\b(?:process\.|console\.|fetch\(|setTimeout\(|setInterval\(|Math\.random\(|Date\.now\(|new Date\(\)|performance\.)/;
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/gs, '');

test('the core touches no clock, dice, console, timer or process', () => {
  const faults = files.filter(
    (file) => pure.has(roomOf(file)) && impure.test(withoutComments(readFileSync(file, 'utf8'))),
  );
  expect(faults.map((file) => relative('.', file))).toEqual([]);
});

test('each message of the protocol has its heading', () => {
  const protocol = filesBelow('server/src/protocol')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const headings = readFileSync('docs/protocol.md', 'utf8');
  const names = [...protocol.matchAll(/= '(rewardsmith\/\w+)'/g)].map((match) => match[1]!);
  expect(names.filter((name) => !new RegExp(`^#+ .*${name}`, 'm').test(headings))).toEqual([]);
  expect(names.length).toBeGreaterThan(4);
});
