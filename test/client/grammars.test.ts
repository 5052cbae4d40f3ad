import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createRegistry, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase, type TestFailure } from 'vscode-tmgrammar-test/dist/unit/index.js';

const root = resolve(import.meta.dirname, '../..');
const cases = resolve(root, 'test/syntaxes/fixtures');

const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const own: IGrammarConfig[] = manifest.contributes.grammars.map((grammar: IGrammarConfig) => ({
  ...grammar,
  path: resolve(root, grammar.path),
}));
const base = ['json', 'yaml', 'python'].map((name) => ({
  scopeName: `source.${name}`,
  path: resolve(root, `test/syntaxes/base/${name}.tmLanguage.json`),
}));
const registry = createRegistry([...base, ...own]);

const files = readdirSync(cases);

test.each(files)('%s has the scopes that its marks name', async (name) => {
  const marked = parseGrammarTestCase(readFileSync(resolve(cases, name), 'utf8'));
  expect((await runGrammarTestCase(registry, marked)).map(told)).toEqual([]);
});

function told({ line, start, end, missing, unexpected, actual }: TestFailure) {
  return `${line + 1}:${start}-${end} lacks [${missing}], has [${unexpected}], of ${actual.join(' ')}`;
}
