import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { findWordNet } from '../adapters/wordnet/findWordNet.ts';
import { wordNetPlaces } from '../adapters/wordnet/wordNetPlaces.ts';
import type { Budget, Provider } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import {
  defaultDefinitions,
  meteorWithSynonyms,
  needsWordNet,
  noSynonyms,
  resolveDefinition,
  type TextMetric,
  type WordNetFound,
} from '../engine/metrics/index.ts';
import { type Shell, Unusable, type Values } from './command.ts';
import { numberFlag } from './numberFlag.ts';
import type { Settings } from './settings.ts';

/** Flags that every call which grades takes. */
export const gradingFlags: ParseArgsOptionsConfig = {
  metric: { type: 'string', multiple: true, default: [] },
  wordnet: { type: 'string' },
  model: { type: 'string', multiple: true, default: [] },
  'base-url': { type: 'string' },
  'max-cost': { type: 'string' },
  'max-calls': { type: 'string' },
  price: { type: 'string' },
  yes: { type: 'boolean' },
  concurrency: { type: 'string', default: '16' },
  cache: { type: 'string' },
  'python-time-limit': { type: 'string' },
  python: { type: 'string' },
};

export const gradingFlagDocs: Readonly<Record<string, string>> = {
  metric: 'another definition of a metric, such as rouge_l=recall',
  wordnet: 'folder of WordNet for meteor=wordnet (default: where NLTK keeps it)',
  model: 'another judge, such as o3-mini-2025-01-31=llama3.1',
  'base-url': 'address of the provider (default: OPENAI_BASE_URL, else OpenAI)',
  'max-cost': 'most US dollars that judges may cost',
  'max-calls': 'most calls of judges',
  price: 'IN,OUT: US dollars per million tokens of a model without a known price',
  yes: 'ask judges without a limit',
  concurrency: 'most judge calls at the same time (default: 16)',
  cache: 'folder of the kept answers (default: REWARDSMITH_CACHE, else the user’s cache folder)',
  'python-time-limit': 'seconds a Python grader may take for a row (default: 120)',
  python: 'your own Python, for graders that import what the embedded one lacks: no sandbox holds them',
};

/** What a run needs beside spec and samples. */
export interface GradingSetup {
  readonly options: CompileOptions;
  readonly provider: Provider;
  readonly budget?: Budget;
}

/** Reads the flags; flags win over settings. Without leave to pay no budget is made. */
export async function gradingSetup(
  shell: Shell,
  values: Values,
  settings: Settings,
  models: readonly string[],
): Promise<GradingSetup> {
  const metrics = knownMetrics({ ...settings.metrics, ...pairs('metric', values) });
  const options = {
    metrics,
    ...(needsWordNet(metrics) && { wordNet: await wordNetOf(shell, values) }),
    models: { ...settings.models, ...pairs('model', values) },
    pythonTimeLimit: numberFlag(values, 'python-time-limit') ?? settings.pythonTimeLimit,
    ...(typeof values.python === 'string' && { interpreter: programAt(shell.folder, values.python) }),
  };
  const baseURL = String(values['base-url'] ?? shell.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1');
  const prices = Object.fromEntries(models.flatMap((name) => priced(values.price, options.models[name] ?? name)));
  const provider = { baseURL, concurrency: numberFlag(values, 'concurrency', 1) ?? 16, prices };
  const maxCost = numberFlag(values, 'max-cost');
  const maxCalls = numberFlag(values, 'max-calls');
  const allowed = values.yes === true || maxCost !== undefined || maxCalls !== undefined;
  const budget = { ...(maxCost !== undefined && { maxCost }), ...(maxCalls !== undefined && { maxCalls }) };
  return { options, provider, ...(allowed && { budget }) };
}

/** A name is looked for where programs are; a path begins at the folder. */
function programAt(folder: string, program: string): string {
  return /[\\/]/.test(program) ? resolve(folder, program) : program;
}

function wordNetOf({ env, folder }: Shell, { wordnet }: Values): Promise<WordNetFound> {
  const given = typeof wordnet === 'string' ? resolve(folder, wordnet) : undefined;
  return findWordNet(given, wordNetPlaces(env, process.platform));
}

/** Refuses a choice that names no definition, before anything is graded. */
function knownMetrics(choices: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [metric, choice] of Object.entries(choices)) {
    const found = resolveDefinition(metric as TextMetric, choice, meteorWithSynonyms(noSynonyms));
    if (!('allowed' in found)) continue;
    const known = found.allowed.length > 0 ? found.allowed.join(', ') : Object.keys(defaultDefinitions).join(', ');
    const what = found.allowed.length > 0 ? `definition of \`${metric}\`` : 'metric';
    throw new Unusable(`\`${metric}=${choice}\` names no ${what}. Known: ${known}.`);
  }
  return choices;
}

function pairs(flag: string, values: Values): Record<string, string> {
  const pair = (text: string) => {
    const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (!name || !value) throw new Unusable(`\`--${flag} ${text}\` should be NAME=VALUE.`);
    return [name, value] as const;
  };
  return Object.fromEntries((values[flag] as string[]).map(pair));
}

function priced(text: Values[string], model: string): [string, { input: number; output: number }][] {
  if (typeof text !== 'string') return [];
  const [input, output] = text.split(',').map(Number);
  if (!(input! >= 0) || !(output! >= 0)) throw new Unusable(`\`--price ${text}\` should be IN,OUT such as 0.25,2.`);
  return [[model, { input: input!, output: output! }]];
}
