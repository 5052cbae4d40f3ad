import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSeverities, type Severities } from '../rules/severities.ts';
import { unknownSeverities } from '../rules/unknownSeverities.ts';

/** The `rewardsmith.*` settings of a workspace that the command heeds. */
export interface Settings {
  readonly target?: string;
  readonly samples: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<string, string>>;
  readonly pythonTimeLimit: number;
  /** Runs of a spec that are kept at most. */
  readonly historyLimit: number;
  readonly severities: Severities;
  /** What of `rewardsmith.diagnostics` counts for nothing, as sentences. */
  readonly ignored: readonly string[];
  /** The folder that holds `.vscode`; paths in settings are relative to it. */
  readonly folder?: string;
}

/** Reads the nearest `.vscode/settings.json` above a file; defaults where there is none or it is no JSON. */
export async function readSettings(file: string): Promise<Settings> {
  const { values, folder } = await nearest(dirname(file));
  const of = (key: string) => values[`rewardsmith.${key}`];
  return {
    ...(typeof of('target') === 'string' && { target: of('target') as string }),
    samples: record(of('samples')),
    metrics: record(of('metrics')),
    models: record(of('judge.models')),
    pythonTimeLimit: typeof of('python.timeLimit') === 'number' ? (of('python.timeLimit') as number) : 120,
    historyLimit: typeof of('history.limit') === 'number' ? (of('history.limit') as number) : 100,
    severities: readSeverities(of('diagnostics')),
    ignored: unknownSeverities(of('diagnostics')),
    ...(folder !== undefined && { folder }),
  };
}

async function nearest(folder: string): Promise<{ values: Record<string, unknown>; folder?: string }> {
  const text = textOf(join(folder, '.vscode', 'settings.json'));
  if (text !== undefined) {
    const { parse } = await import('jsonc-parser');
    return { values: (parse(text) as Record<string, unknown> | undefined) ?? {}, folder };
  }
  const above = dirname(folder);
  return above === folder ? { values: {} } : nearest(above);
}

function textOf(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, string>> {
  const entries = value && typeof value === 'object' ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
