import { type Exact, isList, isObject } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';
import type { Miss, WantedArgument } from './argumentKind.ts';
import type { ArgumentLeniency } from './argumentLeniency.ts';
import { valueDifference } from './valueDifference.ts';

/** An argument that must be a value. */
export function plainValue(wanted: Exact, leniency: ArgumentLeniency): WantedArgument {
  return {
    words: quoted(exactJson(wanted)),
    right: wanted,
    miss: (found) => {
      const difference = valueDifference(found, wanted, leniency);
      return difference && missAt(difference.path, found, wanted);
    },
  };
}

/** Both sides as they are written, not as they were compared. */
function missAt(path: Miss['path'], found: Exact, wanted: Exact): Miss {
  const [here, there] = [at(found, path), at(wanted, path)];
  return {
    path,
    ...(here !== undefined && { found: exactJson(here) }),
    ...(there !== undefined && { wanted: quoted(exactJson(there)) }),
  };
}

function at(value: Exact, path: Miss['path']): Exact | undefined {
  let here: Exact | undefined = value;
  for (const step of path) here = here === undefined ? undefined : child(here, step);
  return here;
}

function child(value: Exact, step: string | number): Exact | undefined {
  if (isList(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
