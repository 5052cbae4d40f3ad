import type { Connection } from 'vscode-languageserver';
import type { CompileOptions } from '../engine/kind.ts';
import { type Target, targets } from '../engine/place.ts';
import type { ScoreStyle } from '../features/scoreLines.ts';

/** The settings `rewardsmith.*` that the server heeds, with what holds where one is absent or senseless. */
export interface ServerSettings {
  readonly target: Target;
  readonly samples: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  readonly judge: {
    readonly baseUrl: string;
    readonly models: Readonly<Record<string, string>>;
    readonly concurrency: number;
    readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
  };
  readonly confirmCost: number;
  readonly maxCost: number;
  readonly python: { readonly timeLimit: number };
  readonly scores: { readonly style: ScoreStyle };
}

const defaults: ServerSettings = {
  target: 'any',
  samples: {},
  metrics: {},
  judge: { baseUrl: 'https://api.openai.com/v1', models: {}, concurrency: 16, prices: {} },
  confirmCost: 0.1,
  maxCost: 5,
  python: { timeLimit: 120 },
  scores: { style: 'long' },
};

/** Asks the editor for the settings of a document; the defaults where it has none to give. */
export async function settingsFor(connection: Connection, uri: string, asks: boolean): Promise<ServerSettings> {
  if (!asks) return defaults;
  const given = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'rewardsmith' });
  const merged = merge(defaults, given) as ServerSettings;
  return targets.includes(merged.target) ? merged : { ...merged, target: 'any' };
}

function merge(standard: unknown, given: unknown): unknown {
  if (given === null || given === undefined) return standard;
  if (!isObject(standard) || !isObject(given)) return typeof given === typeof standard ? given : standard;
  const keys = new Set([...Object.keys(standard), ...Object.keys(given)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in standard ? merge(standard[key], given[key]) : given[key]]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What of the settings changes scores. */
export function compileOptions({ metrics, judge, python }: ServerSettings): CompileOptions {
  return { metrics, models: judge.models, pythonTimeLimit: python.timeLimit };
}
