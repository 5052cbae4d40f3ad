import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Probe } from '../document/probe.ts';
import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Call } from '../engine/checks/shared/calls/call.ts';
import { readCalls } from '../engine/checks/shared/calls/readCalls.ts';
import type { Exact } from '../engine/checks/shared/exact.ts';
import type { Profile } from '../engine/grading.ts';
import { say } from '../languages/message.ts';
import { criterionCheck } from './criterionCheck.ts';
import { listedValues } from './listedValues.ts';
import { rangeOf, type Seen } from './seen.ts';

/** Names of tools, and of their arguments, that the samples have, where a check of tool calls wants one. */
export function toolItems(seen: Seen, found: Probe, site: Site | undefined): CompletionItem[] {
  if (!site || !seen.profile || criterionCheck(site)?.of !== '{{ sample.output_tools }}') return [];
  const last = found.path.at(-1);
  if (found.role === 'key' && last === 'arguments') return argumentKeys(seen, found, seen.profile);
  const isName = typeof last === 'number' || (found.role === 'value' && last === 'name');
  return isName ? items(seen, found, toolNames(seen.profile), (name) => seen.notation.quote(name)) : [];
}

/** The keys of the calls of the tool that is named beside them, else of all. */
function argumentKeys(seen: Seen, found: Probe, profile: Profile): CompletionItem[] {
  const tool = slotOf(found.tree, [...found.path.slice(0, -1), 'name'])?.node?.value;
  const calls = callsOf(profile).filter(({ name }) => typeof tool !== 'string' || name === tool);
  const present = new Set(slotOf(found.tree, found.path)?.node?.entries?.map(({ key }) => String(key.node.value)));
  const keys = [...new Set(calls.flatMap((call) => Object.keys(call.arguments ?? {})))];
  const following = /^\s*:/.test(seen.tree.text.slice(found.to));
  const write = (key: string) => (following ? seen.notation.quote(key) : `${seen.notation.quote(key)}: `);
  return items(
    seen,
    found,
    keys.filter((key) => !present.has(key)),
    write,
  );
}

function items(
  seen: Seen,
  { from, to }: Probe,
  names: readonly string[],
  write: (name: string) => string,
): CompletionItem[] {
  const range = rangeOf(seen, from, to);
  return names.map((name, index) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: seen.words(say`in the samples`),
    sortText: String(index).padStart(3, '0'),
    filterText: seen.notation.quote(name),
    textEdit: { range, newText: write(name) },
  }));
}

function callsOf({ first }: Profile): readonly Call[] {
  const read = first && readCalls((first.sample.output_tools ?? null) as Exact);
  return read && 'calls' in read ? read.calls : [];
}

/** Of the first sample all tools; of the others the first that each calls. */
function toolNames(profile: Profile): readonly string[] {
  const fields = profile.fields.filter(({ path }) => /^sample\.output_tools\[0\](?:\.\w+)?\.name$/.test(path));
  const listed = fields.flatMap(listedValues).map(({ value }) => String(value));
  return [...new Set([...callsOf(profile).map(({ name }) => name), ...listed])];
}
