import type { ExactObject } from '../exact.ts';
import { leniencyOf } from './argumentLeniency.ts';
import type { CallOptions } from './callSpec.ts';
import { plainValue } from './plainValue.ts';
import type { NamedArgument } from './wantedCall.ts';

/** The arguments of a call in the row as wanted ones: each must be there with its value. */
export function plainArguments(values: ExactObject, options: CallOptions): readonly NamedArgument[] {
  const leniency = leniencyOf(options);
  const entries = Object.entries(values);
  return entries.map(([name, value]) => ({ name, isOptional: false, wanted: plainValue(value, leniency) }));
}
