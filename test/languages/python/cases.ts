import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { LanguageFault } from '../../../server/src/languages/language.ts';

export interface FaultCase {
  readonly source: string;
  /** Each as code and the text of its range, and perhaps words of its message. */
  readonly faults: readonly (readonly [string, string, string?])[];
  /** The source after the repairs of all its faults. */
  readonly repaired?: string;
}

export function readTable<T>(name: string): T[] {
  return parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'));
}

/** A source after the repairs of its faults, which must not overlap. */
export function repair(source: string, faults: readonly LanguageFault[]): string {
  const edits = faults.flatMap((fault) => fault.repair?.edits ?? []).toSorted((a, b) => b.from - a.from);
  return edits.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}
