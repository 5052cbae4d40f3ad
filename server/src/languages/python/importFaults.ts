import type { LanguageFault, Range } from '../language.ts';
import { say } from '../message.ts';
import { broughtAlong, image, imagePackages, networkModules, substitutes } from './imagePackages.ts';
import { nestedBlocks } from './nestedBlocks.ts';
import { standardLibrary } from './standardLibrary.ts';
import type { Block, Imported } from './tree.ts';

/** The imports in a block, those in functions and classes included. */
export function* importsOf(block: Block, guarded = false): Iterable<Imported & { readonly guarded: boolean }> {
  for (const statement of block) {
    if (statement.kind === 'import') for (const each of statement.modules) yield { ...each, guarded };
    for (const inner of nestedBlocks(statement)) {
      const guards = statement.kind === 'try' && statement.guardsImports && inner === statement.body;
      yield* importsOf(inner, guarded || guards);
    }
  }
}

/** The faults of imports that the image lacks, unless the source takes their failure, and of network modules. */
export function importFaults(body: Block): LanguageFault[] {
  const faults: LanguageFault[] = [];
  for (const imported of importsOf(body)) {
    const unavailable = imported.guarded ? undefined : unavailableModule(imported);
    faults.push(...(unavailable ? [unavailable] : networkFaults(imported)));
  }
  return faults;
}

function unavailableModule({ module, from, to }: Imported): LanguageFault | undefined {
  const [name = ''] = module.split('.');
  if (standardLibrary.has(name) || imagePackages.has(name) || (name.startsWith('_') && name !== '_')) return undefined;
  const code = 'python-unavailable-module';
  const range = { from, to, name: module };
  if (name === '') return { code, severity: 'error', ...range, message: relative };
  const along = broughtAlong.get(name);
  const absent = say`\`${name}\` is not in the package list of image ${image}, and the sandbox has no network.`;
  if (along)
    return {
      code,
      severity: 'warning',
      ...range,
      message: say`${absent} It may be there only because ${along} needs it.`,
    };
  const substitute = substitutes.get(name);
  return {
    code,
    severity: 'error',
    ...range,
    message: substitute ? say`${absent} There is \`${substitute}\`.` : absent,
  };
}

const relative = say`A grader is one module alone: there is nothing beside it to import.`;

function networkFaults({ module, from, to, members }: Imported): LanguageFault[] {
  if (isNetwork(module)) return [network({ from, to }, module)];
  return members
    .filter(({ name }) => isNetwork(`${module}.${name}`))
    .map((each) => network(each, `${module}.${each.name}`));
}

function isNetwork(module: string): boolean {
  return networkModules.has(module) || networkModules.has(module.split('.').slice(0, 2).join('.'));
}

function network({ from, to }: Range, name: string): LanguageFault {
  const message = say`\`${name}\` is of no use here: the sandbox has no network.`;
  return { code: 'python-network', severity: 'warning', from, to, message, name };
}
