import type { Connection } from 'vscode-languageserver';
import type { CompileOptions } from '../engine/kind.ts';
import type { WordNetFound } from '../engine/metrics/index.ts';
import { type Target, targets } from '../engine/place.ts';
import type { ScoreStyle } from '../features/scoreLines.ts';
import { readSeverities, type Severities } from '../rules/severities.ts';
import { unknownSeverities } from '../rules/unknownSeverities.ts';

/** The settings `rewardsmith.*` that the server heeds, with what holds where one is absent or senseless. */
export interface ServerSettings {
  readonly target: Target;
  readonly samples: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  /** The folder of WordNet; empty means where NLTK keeps it. */
  readonly wordnet: string;
  readonly judge: {
    readonly baseUrl: string;
    readonly models: Readonly<Record<string, string>>;
    readonly concurrency: number;
    readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
  };
  readonly confirmCost: number;
  readonly maxCost: number;
  /** `interpreter` is the user's own Python; empty means none. */
  readonly python: { readonly timeLimit: number; readonly interpreter: string };
  /** What is graded while the user types. */
  readonly live: LiveMode;
  /** Runs of a spec that are kept at most. */
  readonly history: { readonly limit: number };
  readonly scores: {
    readonly style: ScoreStyle;
    /** Whose scores stand at line ends: of all samples, or of the active one. */
    readonly of: 'all' | 'sample';
  };
  readonly inlayHints: { readonly weights: boolean };
  readonly diagnostics: Severities;
  /** What of `diagnostics` counts for nothing, as sentences for the log. */
  readonly ignored: readonly string[];
}

/** Nothing, what needs no Python, or all that asks no model. */
export type LiveMode = (typeof liveModes)[number];
const liveModes = ['off', 'checks', 'free'] as const;

const defaults: ServerSettings = {
  target: 'any',
  samples: {},
  metrics: {},
  wordnet: '',
  judge: { baseUrl: 'https://api.openai.com/v1', models: {}, concurrency: 16, prices: {} },
  confirmCost: 0.1,
  maxCost: 5,
  python: { timeLimit: 120, interpreter: '' },
  live: 'free',
  history: { limit: 100 },
  scores: { style: 'long', of: 'all' },
  inlayHints: { weights: true },
  diagnostics: {},
  ignored: [],
};

/** Where settings come from. */
export interface SettingsSource {
  readonly connection: Connection;
  /** Whether the editor can be asked. */
  readonly asks: boolean;
  /** What it sent unasked. */
  readonly sent?: unknown;
}

/** The settings of a document: what the editor answers, else what it sent; the defaults for what it does not give. */
export async function settingsFor({ connection, asks, sent }: SettingsSource, uri: string): Promise<ServerSettings> {
  const item = { scopeUri: uri, section: 'rewardsmith' };
  const given = asks ? await connection.workspace.getConfiguration(item) : undefined;
  const merged = merge(defaults, given ?? sent) as ServerSettings;
  const target = targets.includes(merged.target) ? merged.target : 'any';
  const live = liveModes.includes(merged.live) ? merged.live : defaults.live;
  const { diagnostics } = merged;
  return { ...merged, target, live, diagnostics: readSeverities(diagnostics), ignored: unknownSeverities(diagnostics) };
}

/** What a client that tells of its settings says of ours; `before` where it says nothing. */
export function sentSettings(told: unknown, before: unknown): unknown {
  return isObject(told) && isObject(told.rewardsmith) ? told.rewardsmith : before;
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

/** What of the settings changes scores, with the data that a chosen definition stands on. */
export function compileOptions({ metrics, judge, python }: ServerSettings, wordNet?: WordNetFound): CompileOptions {
  const { timeLimit: pythonTimeLimit, interpreter } = python;
  return {
    metrics,
    models: judge.models,
    pythonTimeLimit,
    ...(interpreter && { interpreter }),
    ...(wordNet && { wordNet }),
  };
}
