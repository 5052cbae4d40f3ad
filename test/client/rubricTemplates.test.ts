import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createAuthoring } from '../../server/src/authoring.ts';
import { notations } from '../../server/src/document/notations.ts';
import { compileRoot } from '../../server/src/engine/compile.ts';
import { refusalOf } from '../../server/src/engine/part.ts';
import { english } from '../../server/src/languages/message.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'snippets/rubrics');
const files = readdirSync(folder);

test('each template is offered, and each one that is offered is there', () => {
  const source = readFileSync(resolve(root, 'client/src/rubrics/rubricTemplates.ts'), 'utf8');
  const offered = [...source.matchAll(/file: '([^']+)'/g)].map(([, file]) => file);
  expect(offered.toSorted()).toEqual(files.toSorted());
});

test.each(files)('%s is a rubric without a fault', (file) => {
  const tree = notations.rubric.reader.read(readFileSync(resolve(folder, file), 'utf8'));
  const authoring = createAuthoring();
  const surroundings = { notation: notations.rubric, target: 'any' as const, today: '2026-11-25' };
  const faults = authoring.diagnose(tree, surroundings);
  expect(faults.map(({ code, message }) => `${code}: ${english(message)}`)).toEqual([]);
  const [rubric] = authoring.roots(tree);
  const { part } = compileRoot(rubric!, { metrics: {}, models: {}, pythonTimeLimit: 1 });
  expect(refusalOf(part)).toBeUndefined();
});
