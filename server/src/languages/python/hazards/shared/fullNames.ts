import { importsOf } from '../../importFaults.ts';
import { nestedBlocks } from '../../nestedBlocks.ts';
import type { PythonModule } from '../../parsePython.ts';
import type { Block, Imported } from '../../tree.ts';

/** Gives a dotted name in full through the imports, such as `random.choice`; empty where the source defines its head. */
export function fullNames(module: PythonModule): (written: string) => string {
  const imported = new Map([...importsOf(module.body)].flatMap(bindings));
  const own = new Set([...definedIn(module.body), ...assignedIn(module)]);
  return (written) => {
    const [head = ''] = written.split('.', 1);
    const full = imported.get(head);
    if (full !== undefined) return full + written.slice(head.length);
    return own.has(head) ? '' : written;
  };
}

function bindings({ module, binds, members }: Imported): [string, string][] {
  if (members.length > 0) return members.map(({ name }, index) => [binds[index] ?? name, `${module}.${name}`]);
  const [top = ''] = module.split('.', 1);
  return binds.map((name) => [name, name === top ? top : module]);
}

function* definedIn(block: Block): Iterable<string> {
  for (const statement of block) {
    if (statement.kind === 'function') for (const { name } of statement.parameters) yield name;
    if (statement.kind === 'function' || statement.kind === 'class') yield statement.name.name;
    if (statement.kind === 'assign') yield* statement.names;
    for (const inner of nestedBlocks(statement)) yield* definedIn(inner);
  }
}

/** Names that a `for` or a `:=` gives values to. */
function assignedIn({ tokens }: PythonModule): string[] {
  return tokens
    .filter(({ kind }, index) => {
      if (kind !== 'name') return false;
      return tokens[index - 1]?.text === 'for' || tokens[index + 1]?.text === ':=';
    })
    .map(({ text }) => text);
}
