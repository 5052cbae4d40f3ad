import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { meantCheck } from '../server/src/features/actions/meantCheck.ts';

/** How many requirements there are, and which of them are taken for a check that needs no judge. */
export interface RequirementRates {
  readonly requirements: number;
  readonly taken: readonly string[];
}

const folders = ['examples', 'snippets/rubrics', 'test/formats/imports/fixtures', 'test/rules/fixtures'];

/** Tries every requirement of the examples, the templates and the rubrics among the fixtures. */
export function requirementRates(): RequirementRates {
  const all = new Set(folders.flatMap(rubricsIn).flatMap(requirementsIn));
  return { requirements: all.size, taken: [...all].filter((text) => meantCheck(text) !== undefined) };
}

function rubricsIn(folder: string): readonly unknown[] {
  const path = resolve(import.meta.dirname, '..', folder);
  const files = readdirSync(path).filter((file) => /\.ya?ml$/.test(file) && /rubric/.test(join(folder, file)));
  return files.map((file) =>
    parse(readFileSync(join(path, file), 'utf8'), { strict: false, uniqueKeys: false, logLevel: 'silent' }),
  );
}

function requirementsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'requirement' in value && typeof value.requirement === 'string' ? [value.requirement] : [];
  return [...own, ...Object.values(value).flatMap(requirementsIn)];
}

if (import.meta.main) {
  const { requirements, taken } = requirementRates();
  console.log(`${requirements} requirements, ${taken.length} taken${taken.map((text) => `\n  ${text}`).join('')}`);
}
