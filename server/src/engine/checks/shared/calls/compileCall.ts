import type { Json } from '../../../json.ts';
import { failure } from '../../../outcome.ts';
import { compileValue } from '../../../value.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';
import { leniencyOf } from './argumentLeniency.ts';
import type { CallOptions, CallSpec } from './callSpec.ts';
import { compileArgument } from './compileArgument.ts';
import { every, type FromRow, fromValue, mapped } from './fromRow.ts';
import { plainArguments } from './plainArguments.ts';
import { readArguments } from './readArguments.ts';
import { callOf, callWith, type NamedArgument, type WantedCall } from './wantedCall.ts';

/** Compiles one call; what it does not say of its arguments, `options` say. */
export function compileCall(spec: CallSpec, options: CallOptions): FromRow<WantedCall> {
  const { name, arguments: given, ...own } = typeof spec === 'string' ? { name: spec } : spec;
  const named = compileName(name);
  if (given === undefined) return mapped(named, callOf);
  const rules = { ...options, ...own };
  const mayHaveMore = rules.extra_arguments ?? false;
  const list = typeof given === 'string' ? argumentsAt(given, rules) : argumentsIn(given, rules);
  return mapped(every([named, list]), ([tool, wanted]) => callWith(tool, wanted, mayHaveMore));
}

function compileName(name: string): FromRow<string> {
  return fromValue(compileValue(name), (found) =>
    typeof found === 'string'
      ? { value: found }
      : failure('other_error', `\`name\` is no text but ${quoted(exactJson(found))}.`),
  );
}

function argumentsIn(specs: Readonly<Record<string, Json>>, options: CallOptions): FromRow<readonly NamedArgument[]> {
  const compiled = Object.entries(specs).map(([name, spec]) => compileArgument(name, spec, leniencyOf(options)));
  return every(
    compiled.map(({ name, isOptional, wanted }) =>
      mapped(wanted, (argument) => ({ name, isOptional, wanted: argument })),
    ),
  );
}

function argumentsAt(source: string, options: CallOptions): FromRow<readonly NamedArgument[]> {
  return fromValue(compileValue(source), (found) => {
    const read = readArguments(found).arguments;
    return read
      ? { value: plainArguments(read, options) }
      : failure('other_error', `\`${source}\` is no object with arguments but ${quoted(exactJson(found))}.`);
  });
}
