import { say } from '../../../../languages/message.ts';
import type { Json } from '../../../json.ts';
import { compileValue } from '../../../value.ts';
import type { WantedArgument } from './argumentKind.ts';
import type { ArgumentLeniency } from './argumentLeniency.ts';
import { constantly, type FromRow, fromValue, refused } from './fromRow.ts';
import { meantKinds } from './meantKinds.ts';
import { plainValue } from './plainValue.ts';

/** An argument of a wanted call. */
export interface Argument {
  readonly name: string;
  /** Whether a call may leave it out. */
  readonly isOptional: boolean;
  readonly wanted: FromRow<WantedArgument>;
}

const anything: WantedArgument = { words: 'any value', miss: () => undefined };

export function compileArgument(name: string, spec: Json, leniency: ArgumentLeniency): Argument {
  const meant = meantKinds(spec);
  if (!meant) {
    const wanted = fromValue(compileValue(spec), (value) => ({ value: plainValue(value, leniency) }));
    return { name, isOptional: false, wanted };
  }
  const { isOptional, kinds } = meant;
  const [only, ...others] = kinds;
  if (!only) return { name, isOptional, wanted: constantly(anything) };
  const [kind, value] = only;
  const several = say`The argument \`${name}\` has both \`${kind.key}\` and \`${others[0]?.[0].key ?? ''}\`.`;
  return { name, isOptional, wanted: others.length > 0 ? refused(several) : kind.compile(value, leniency) };
}
