import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createAuthoring } from '../server/src/authoring.ts';
import { notations } from '../server/src/document/notations.ts';
import { isJson } from '../server/src/engine/isJson.ts';

/** The rules that read the words of a judge's prompt. */
export const promptRules = [
  'prompt-asks-two-things',
  'prompt-not-verifiable',
  'unfenced-completion',
  'scale-without-anchors',
  'output-format-mismatch',
] as const;

/** How many prompts there are, and on which of them each rule fires, by the file that holds them and their beginning. */
export interface PromptRates {
  readonly prompts: number;
  readonly fires: Readonly<Record<string, readonly string[]>>;
}

type Judge = Readonly<Record<string, unknown>> & { readonly input: readonly unknown[] };

/** Runs the rules on every judge of `examples/` and of the dialect's graders in `test/rules/dialect/`. */
export function promptRates(): PromptRates {
  const { reader, ...notation } = notations.json;
  const authoring = createAuthoring();
  const judges = distinctJudges();
  const fired = [...judges].flatMap(([name, judge]) =>
    authoring
      .diagnose(reader.read(JSON.stringify(judge)), { notation, target: 'any', today: '2026-11-25' })
      .map(({ code }) => [code, name] as const),
  );
  const namesOf = (rule: string) => [...new Set(fired.filter(([code]) => code === rule).map(([, name]) => name))];
  return { prompts: judges.size, fires: Object.fromEntries(promptRules.map((rule) => [rule, namesOf(rule)])) };
}

function distinctJudges(): ReadonlyMap<string, Judge> {
  const judges = new Map<string, Judge>();
  const seen = new Set<string>();
  for (const [file, value] of graderFiles())
    for (const judge of judgesIn(value)) {
      const key = JSON.stringify([judge.input, judge.range, judge.labels]);
      if (seen.has(key)) continue;
      seen.add(key);
      judges.set(`${file}: ${String(judge.name)}`, judge);
    }
  return judges;
}

function graderFiles(): readonly (readonly [string, unknown])[] {
  const read = (folder: string, file: string) => readFileSync(resolve(import.meta.dirname, '..', folder, file), 'utf8');
  const inFolder = (folder: string) =>
    readdirSync(resolve(import.meta.dirname, '..', folder))
      .filter((file) => /\.(?:json|yaml)$/.test(file))
      .map((file) => [file, parse(read(folder, file))] as const);
  const faulty: { readonly name: string; readonly text: string }[] = JSON.parse(
    read('test/rules/dialect', 'invalid.json'),
  );
  return [
    ...inFolder('examples'),
    ...inFolder('test/rules/dialect/valid'),
    ...faulty.flatMap(({ name, text }) => (isJson(text) ? [[name, JSON.parse(text)] as const] : [])),
  ];
}

function judgesIn(value: unknown): readonly Judge[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(judgesIn);
  const { type, input } = value as { readonly type?: unknown; readonly input?: unknown };
  return typeof type === 'string' && Array.isArray(input) ? [value as unknown as Judge, ...inner] : inner;
}

/** The rate as the page of a rule says it. */
export function rateText({ prompts }: PromptRates, fires: number, wrong: number): string {
  return `on ${fires} of ${prompts} prompts, ${wrong} of them wrongly`;
}

if (import.meta.main) {
  const rates = promptRates();
  console.log(`${rates.prompts} prompts`);
  for (const [rule, names] of Object.entries(rates.fires))
    console.log(`${rule}: ${names.length}${names.map((name) => `\n  ${name}`).join('')}`);
}
