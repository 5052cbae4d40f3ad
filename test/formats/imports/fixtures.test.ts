import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAuthoring } from '../../../server/src/authoring.ts';
import { notations } from '../../../server/src/document/notations.ts';
import { compileRoot } from '../../../server/src/engine/compile.ts';
import { refusalOf } from '../../../server/src/engine/part.ts';
import { importRubric } from '../../../server/src/formats/imports/importRubric.ts';
import { rubricText } from '../../../server/src/formats/imports/rubricText.ts';
import { english } from '../../../server/src/languages/message.ts';
import { expectText } from '../../marks.ts';

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => !name.endsWith('.rubric.yaml'));
const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };

function textOf(name: string) {
  const imported = importRubric(readFileSync(join(folder, name), 'utf8'));
  if ('refused' in imported) return `# Refused (${imported.format?.name}): ${english(imported.refused)}\n`;
  return rubricText(imported.rubric, [imported.format!.name, ...imported.losses.map(english)]);
}

test.each(names)('%s', (name) => {
  expectText(join(folder, `${name}.rubric.yaml`), textOf(name));
});

const imported = names.map((name) => [name, textOf(name)] as const).filter(([, text]) => !text.startsWith('# Refused'));

test.each(imported)('the rubric of %s has no error, and can be graded', (_name, text) => {
  const tree = notations.rubric.reader.read(text);
  const authoring = createAuthoring();
  const faults = authoring.diagnose(tree, { notation: notations.rubric, target: 'any', today: '2026-11-01' } as never);
  expect(
    faults.filter(({ severity }) => severity === 'error').map(({ code, message }) => [code, english(message)]),
  ).toEqual([]);
  const [root] = authoring.roots(tree);
  const refusal = refusalOf(compileRoot(root!, options).part);
  expect(refusal).toBeUndefined();
});
