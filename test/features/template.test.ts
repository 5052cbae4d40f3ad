import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MarkupContent, TextEdit } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { completion } from '../../server/src/features/completion.ts';
import { hover } from '../../server/src/features/hover.ts';
import { unmark } from '../marks.ts';
import { profiled } from '../rules/samplesBeside.ts';
import { seenOf } from './seen.ts';

interface Case {
  readonly name: string;
  readonly samples: readonly object[];
  readonly yaml?: string;
  readonly json?: string;
  /** Parts of what the hover says. */
  readonly hover?: readonly string[];
  /** Parts that it must not say. */
  readonly not?: readonly string[];
  /** All that is offered, in order, and the details of it. */
  readonly labels?: readonly string[];
  readonly details?: readonly string[];
  /** The text and the cursor once the label of `pick` has been taken. */
  readonly pick?: string;
  readonly accept?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'template.yaml'), 'utf8')) as Case[];

async function seenAt({ samples, yaml, json }: Case) {
  const { text, cursors } = unmark((yaml ?? json)!);
  const profile = await profiled(samples.map((row) => JSON.stringify(row)).join('\n'));
  const seen = seenOf(text, yaml === undefined ? 'json' : 'yaml', profile);
  return { seen, text, params: { position: seen.position(cursors[0]!) } };
}

test.each(cases.filter((each) => each.hover || each.not))('hover: $name', async (each) => {
  const { seen, params } = await seenAt(each);
  const { value } = hover.answer(seen, params)!.contents as MarkupContent;
  for (const part of each.hover ?? []) expect(value).toContain(part);
  for (const part of each.not ?? []) expect(value).not.toContain(part);
});

test.each(cases.filter(({ labels, details, accept }) => labels || details || accept))(
  'completion: $name',
  async (each) => {
    const { seen, text, params } = await seenAt(each);
    const items = [...completion.answer(seen, params)].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    if (each.labels) expect(items.map(({ label }) => label)).toEqual(each.labels);
    if (each.details) expect(items.map(({ detail }) => detail)).toEqual(each.details);
    if (each.accept === undefined) return;
    const { range, newText } = items.find(({ label }) => label === each.pick)!.textEdit as TextEdit;
    expect(`${text.slice(0, seen.offset(range.start))}${newText}$0${text.slice(seen.offset(range.end))}`).toBe(
      each.accept,
    );
  },
);
