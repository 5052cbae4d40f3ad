import { say } from '../message.ts';
import { advance, expect, expectName, fail, is, peek, previous, type Reader, take } from './reader.ts';
import type { Imported, Name } from './tree.ts';

interface ImportStatement {
  readonly kind: 'import';
  readonly modules: readonly Imported[];
}

/** What follows `import`, or `from`. */
export function readImport(reader: Reader, from: boolean): ImportStatement {
  return { kind: 'import', modules: from ? readMembers(reader) : readModules(reader) };
}

function readModules(reader: Reader): Imported[] {
  const modules: Imported[] = [];
  do {
    const name = readDotted(reader);
    if (name === undefined) break;
    const alias = readAlias(reader);
    const { from, to } = name;
    modules.push({ module: name.name, from, to, binds: [alias ?? name.name.split('.')[0] ?? ''], members: [] });
  } while (take(reader, ','));
  return modules;
}

function readMembers(reader: Reader): Imported[] {
  const { from } = peek(reader);
  let dots = '';
  while (is(reader, '.') || is(reader, '...')) dots += advance(reader).text;
  const name = dots !== '' && is(reader, 'import') ? undefined : readDotted(reader);
  if (dots === '' && name === undefined) return [];
  const to = previous(reader).to;
  expect(reader, 'import', say`a \`from\` statement`);
  const members: Name[] = [];
  const binds: string[] = [];
  if (!take(reader, '*')) readNames(reader, members, binds);
  return [{ module: dots + (name?.name ?? ''), from, to, binds, members }];
}

function readNames(reader: Reader, members: Name[], binds: string[]): void {
  const open = take(reader, '(');
  do {
    if (open && is(reader, ')')) break;
    const name = expectName(reader, say`the name to import`);
    if (name === undefined) return;
    members.push({ name: name.text, from: name.from, to: name.to });
    binds.push(readAlias(reader) ?? name.text);
  } while (take(reader, ','));
  if (members.length === 0) fail(reader, previous(reader), say`The name to import is missing.`);
  if (open) expect(reader, ')', say`an import`);
}

function readAlias(reader: Reader): string | undefined {
  return take(reader, 'as') ? expectName(reader, say`the new name`)?.text : undefined;
}

function readDotted(reader: Reader): Name | undefined {
  const first = expectName(reader, say`the name of a module`);
  if (first === undefined) return undefined;
  let name = first.text;
  while (take(reader, '.')) {
    const next = expectName(reader, say`the name of a module`);
    if (next === undefined) return undefined;
    name += `.${next.text}`;
  }
  return { name, from: first.from, to: previous(reader).to };
}
