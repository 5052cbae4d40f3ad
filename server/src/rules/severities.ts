import type { Diagnostic } from './diagnostic.ts';
import type { Severity } from './rule.ts';

/** What the user makes of a code: its severity, or nothing at all. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Severities by the names that a setting may hold. */
export const severityNames: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Faults as the user wants them. */
export function reweighed(faults: readonly Diagnostic[], severities: Severities = {}): readonly Diagnostic[] {
  return faults.flatMap((fault) => {
    const severity = Object.hasOwn(severities, fault.code) ? severities[fault.code] : fault.severity;
    return severity === 'off' || severity === undefined ? [] : [{ ...fault, severity }];
  });
}

/** The sound entries of a setting; others are left out. */
export function readSeverities(given: unknown): Severities {
  const entries = given && typeof given === 'object' ? Object.entries(given) : [];
  return Object.fromEntries(entries.filter(([, name]) => severityNames.includes(name as Severity)));
}
