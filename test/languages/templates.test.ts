import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../server/src/languages/message.ts';
import { parseTemplate, pathText } from '../../server/src/languages/template/index.ts';
import { edited, unmarked } from './marks.ts';

interface Case {
  readonly text: string;
  readonly paths: readonly string[];
  readonly code?: string;
  readonly says?: string;
  readonly mended?: string;
}

const cases = parse(readFileSync(new URL('templates.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$text', ({ text: marked, paths, code, says = '', mended }) => {
  const { text, from, to } = code ? unmarked(marked) : { text: marked, from: 0, to: 0 };
  const { parts, faults } = parseTemplate(text);
  const read = parts.flatMap((part) =>
    part.kind === 'variable' ? [pathText([{ key: part.root }, ...part.path])] : [],
  );
  expect(read).toEqual(paths);
  expect(parts.map((part) => text.slice(part.from, part.to)).join('')).toBe(text);
  expect(faults.map((fault) => [fault.code, fault.from, fault.to])).toEqual(code ? [[code, from, to]] : []);
  expect(faults[0] ? english(faults[0].message) : '').toContain(says);
  expect(edited(text, faults[0]?.repair)).toBe(mended);
});
