import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import { constantOf } from './shared/constantOf.ts';
import { returnedValues } from './shared/returnedValues.ts';
import type { Scan } from './shared/scan.ts';

/** Constants that `grade` returns and that are no score from 0 to 1, or no number at all. */
export function scoreRange({ module: { source }, grade }: Scan): LanguageFault[] {
  if (!grade) return [];
  return returnedValues(grade.body).flatMap(({ from, to }): LanguageFault[] => {
    const value = constantOf(source, { from, to });
    if (value === undefined || (value >= 0 && value <= 1)) return [];
    if (Number.isFinite(value)) {
      const message = say`The score ${String(value)} is outside 0 to 1, where scores and thresholds are expected.`;
      return [{ code: 'python-score-out-of-range', severity: 'warning', from, to, message }];
    }
    const message = say`\`grade\` must return a finite number: the service takes this for invalid and counts 0.`;
    return [{ code: 'python-returns-text', severity: 'warning', from, to, message }];
  });
}
