import { parseTemplate } from '../../../languages/template/index.ts';
import type { Path } from '../../part.ts';
import { type Exact, isList, isObject } from './exact.ts';

/** Reads a path into a value, such as `order.items[0]`; undefined where it is none. */
export function readInnerPath(source: string): Path | undefined {
  const { parts, faults } = parseTemplate(`{{ item${source.startsWith('[') ? '' : '.'}${source} }}`);
  const [only] = parts;
  if (parts.length > 1 || !only || !('path' in only) || faults.some(({ severity }) => severity === 'error'))
    return undefined;
  return only.path.map(({ key }) => key);
}

/** The value at a path inside a value; undefined where there is none. */
export function innerValue(value: Exact, path: Path): Exact | undefined {
  let inner: Exact | undefined = value;
  for (const key of path) inner = inner === undefined ? undefined : step(inner, key);
  return inner;
}

function step(value: Exact, key: string | number): Exact | undefined {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
