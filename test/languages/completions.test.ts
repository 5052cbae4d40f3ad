import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callAt, completeFormula } from '../../server/src/languages/formula/index.ts';
import { completeTemplate } from '../../server/src/languages/template/index.ts';

interface Case {
  readonly text: string;
  readonly [expected: string]: unknown;
}

const cases = parse(readFileSync(new URL('completions.yaml', import.meta.url), 'utf8')) as Record<string, Case[]>;

describe('template', () => {
  test.each(cases.template ?? [])('$text', ({ text: marked, ...expected }) => {
    const { text, offset } = placed(marked);
    const { from, to, ...found } = completeTemplate(text, offset);
    expect({ ...found, replaced: text.slice(from, to) }).toMatchObject(expected);
  });
});

describe('formula', () => {
  test.each(cases.formula ?? [])('$text', ({ text: marked, call, ...expected }) => {
    const { text, offset } = placed(marked);
    const { from, to, ...found } = completeFormula(text, offset);
    expect({ ...found, replaced: text.slice(from, to) }).toMatchObject(expected);
    expect(callAt(text, offset)).toEqual(call);
  });
});

function placed(marked: string): { text: string; offset: number } {
  return { text: marked.replace('$0', ''), offset: marked.indexOf('$0') };
}
