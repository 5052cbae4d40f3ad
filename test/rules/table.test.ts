import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Target, targets } from '../../server/src/engine/place.ts';
import { fileRules, graderRules } from '../../server/src/rules/index.ts';
import { diagnose } from './diagnose.ts';
import { profiled } from './samplesBeside.ts';

const rules = [...graderRules, ...fileRules];
const folder = new URL('../../server/src/rules/', import.meta.url);

test('every fault of an embedded language has a rule', () => {
  const languages = new URL('../../server/src/languages/', import.meta.url);
  const sources = readdirSync(languages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const emitted = sources.flatMap((file) => {
    const found = readFileSync(new URL(file, languages), 'utf8').matchAll(/code(?::| =) '([a-z-]+)'/g);
    return [...found].map(([, code]) => code);
  });
  expect(rules.map(({ code }) => code)).toEqual(expect.arrayContaining([...new Set(emitted)]));
});

interface Named {
  readonly code: string;
}

const camelCase = (code: string) => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test('the tables list exactly the rules of the folder, each in the file of its name', async () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const exported = await Promise.all(
    files.map(async (file) => [file, await import(new URL(file, folder).href)] as const),
  );
  const found = exported.flatMap(([file, module]) =>
    Object.entries(module as Record<string, Named>).flatMap(([name, { code }]) => (code ? [[file, name, code]] : [])),
  );
  const listed = rules.map(({ code }) => [`${camelCase(code)}.ts`, camelCase(code), code]);
  expect(found.sort()).toEqual(listed.sort());
});

/** A line `# …` of an example stands for 256 kB of its kind. */
const padded = (text: string) => text.replace(/^( *# …).*\n/m, (line) => line.repeat(256_000 / line.length + 1));

/** Faults of what only YAML can write. */
const yamlAlone = new Set<string>(['unquoted-template']);

describe.each(rules)('$code', ({ code, title, docs, example }) => {
  const faultsOf = async (text: string, target?: Target, notation: 'yaml' | 'json' = 'yaml') => {
    const profile = example.samples === undefined ? undefined : await profiled(example.samples);
    return diagnose(text, notation, target, profile, example.files);
  };
  const codesOf = async (text: string, notation?: 'yaml' | 'json') =>
    (await Promise.all(targets.map((target) => faultsOf(text, target, notation)))).flat().map((fault) => fault.code);

  test('has words', () => {
    expect(title).toMatch(/^.{10,}\.$/);
    expect(docs).toMatch(/^.{10,}\.$/s);
  });

  test('its faulty example has the fault, the mended one no fault', async () => {
    expect(await codesOf(padded(example.faulty))).toContain(code);
    expect(await codesOf(example.mended)).not.toContain(code);
    expect((await faultsOf(example.mended)).filter(({ severity }) => /error|warning/.test(severity))).toEqual([]);
  });

  if (yamlAlone.has(code)) return;
  test('the same in JSON', async () => {
    const json = (text: string) => JSON.stringify(parse(padded(text)), null, 2);
    expect(await codesOf(json(example.faulty), 'json')).toContain(code);
    expect(await codesOf(json(example.mended), 'json')).not.toContain(code);
  });
});
