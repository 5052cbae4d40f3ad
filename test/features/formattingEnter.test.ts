import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { onEnterRules } from '../../syntaxes/yaml.language-configuration.json';

interface Case {
  readonly before: string;
  readonly after: string;
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'formatting', 'enter.yaml'), 'utf8'));

/** As the editor does: the first rule that matches; a line keeps its indentation where none does. */
function indentBehind(before: string): string {
  const rule = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before));
  const own = /^\s*/.exec(before)![0];
  if (!rule) return own;
  return own + (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
}

test.each(cases)('Enter behind `$before`', ({ before, after }) => {
  expect(`${indentBehind(before)}|`).toBe(after);
});
