import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../server/src/engine/checks/index.ts';
import { diagnose } from '../rules/diagnose.ts';

interface Snippet {
  readonly body: readonly string[];
}

const kinds = ['string_check', 'text_similarity', 'score_model', 'label_model', 'python', 'multi', 'endpoint'];
const json = read('grader-json');
const yaml = read('grader-yaml');

test('each grader kind has a snippet in both notations', () => {
  expect([Object.keys(json), Object.keys(yaml)]).toEqual([kinds, kinds]);
});

test.each(kinds)('the snippet of %s is one grader, the same in both notations', (kind) => {
  const [inJson, inYaml] = [JSON.parse(inserted(json[kind]!)), parse(inserted(yaml[kind]!))];
  expect(inJson).toEqual(inYaml);
  expect(inJson.type).toBe(kind);
});

test.each(Object.entries(read('rubric-yaml')))('the snippet of %s in a rubric has no fault', (name, snippet) => {
  const text = inserted(snippet);
  const rubric = name === 'rubric' ? text : `criteria:\n  ${text.replaceAll('\n', '\n  ')}`;
  const faults = diagnose(`judge: { model: my-judge }\n${rubric}\n`, 'rubric');
  expect(faults.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
});

test('each check has a snippet', () => {
  expect(Object.keys(read('rubric-yaml'))).toEqual(['rubric', ...checks.map((check) => check.name)]);
});

function read(name: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../../snippets/${name}.json`), 'utf8'));
}

function inserted({ body }: Snippet): string {
  const first = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{(\d+)(?::((?:\\\}|[^}])*)|\|([^,|]*)[^}]*)\}/g, (_, stop, text, choice) => {
      first.set(stop, text ?? choice);
      return text ?? choice;
    })
    .replace(/\$(\d+)/g, (_, stop) => first.get(stop) ?? '')
    .replace(/\\([\\}$])/g, '$1');
}
