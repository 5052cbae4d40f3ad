import type { ParseArgsOptionsConfig } from 'node:util';

/** 0 fine; 1 faults, a mean under the wanted one, or row errors; 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads and writes. */
export interface Shell {
  readonly out: (text: string) => void;
  /** Progress and logs. */
  readonly log: (text: string) => void;
  readonly input: AsyncIterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Whether standard error is a terminal, so that progress may be drawn. */
  readonly terminal: boolean;
  readonly signal: AbortSignal;
}

export type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** One call of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly docs: string;
  readonly options: ParseArgsOptionsConfig;
  readonly optionDocs: Readonly<Record<string, string>>;
  readonly run: (shell: Shell, files: readonly string[], values: Values) => Promise<ExitCode>;
}

/** What cannot be done, in a sentence for the user: the command ends with 2. */
export class Unusable extends Error {}
