import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MarkupContent, SignatureHelp } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { signatureHelp } from '../../server/src/features/signatureHelp.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

interface Case {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
  readonly shows: string | null;
  /** Words about the call. */
  readonly says?: string;
  /** Words about the active parameter. */
  readonly parameter?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'signatureHelp.yaml'), 'utf8')) as Case[];

function shown({ signatures: [signature], activeParameter }: SignatureHelp): string {
  const { label, parameters } = signature!;
  const [from, to] = parameters![activeParameter!]!.label as [number, number];
  return `${label.slice(0, from)}[${label.slice(from, to)}]${label.slice(to)}`;
}

test.each(cases)('$name', ({ yaml, json, shows, says, parameter }) => {
  const { text, cursors } = unmark((yaml ?? json)!);
  const seen = seenOf(text, yaml === undefined ? 'json' : 'yaml');
  const help = signatureHelp.answer(seen, { position: seen.position(cursors[0]!) });
  expect(help && shown(help)).toBe(shows);
  const [signature] = help?.signatures ?? [];
  if (says) expect((signature!.documentation as MarkupContent).value).toContain(says);
  const active = (signature?.parameters ?? [])[help?.activeParameter ?? 0];
  if (parameter) expect((active!.documentation as MarkupContent).value).toContain(parameter);
});

test('without samples it names what every sample has', () => {
  const { profile: _, ...seen } = seenOf('type: python\nsource: "grade("\n', 'yaml');
  const help = signatureHelp.answer(seen, { position: { line: 1, character: 15 } });
  expect((help!.signatures[0]!.parameters![0]!.documentation as MarkupContent).value).toContain('`output_json`');
});
