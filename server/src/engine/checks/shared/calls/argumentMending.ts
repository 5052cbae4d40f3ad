import { spliced } from '../../../why/spliced.ts';
import type { Difference } from '../deepEqual.ts';
import type { Exact } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { innerValue } from '../innerPath.ts';
import { readStrictJson } from '../strictJson.ts';
import type { WantedArgument } from './argumentKind.ts';

/** What to change in an argument of which a right value is known: the place inside it that differs, if that is all. */
export function argumentMending(name: string, found: Exact | undefined, wanted: WantedArgument): Difference {
  const right = wanted.right!;
  const whole = { path: [name], ...(found !== undefined && { found }), wanted: right };
  const path = found === undefined ? [] : (wanted.miss(found)?.path ?? []);
  if (found === undefined || path.length === 0) return whole;
  const [is, should] = [innerValue(found, path), innerValue(right, path)];
  const text = spliced(exactJson(found), path, () => (should === undefined ? undefined : exactJson(should)));
  const mended = text === undefined ? undefined : readStrictJson(text);
  if (!mended || 'fault' in mended || wanted.miss(mended.value)) return whole;
  return {
    path: [name, ...path],
    ...(is !== undefined && { found: is }),
    ...(should !== undefined && { wanted: should }),
  };
}
