import type { LanguageFault, Range } from '../../language.ts';
import { say } from '../../message.ts';
import { isTruth } from './shared/isTruth.ts';
import { returnedValues } from './shared/returnedValues.ts';
import type { Scan } from './shared/scan.ts';

/** Where `grade` returns a bool for certain. */
export function returnsBool(scan: Scan): LanguageFault[] {
  if (!scan.grade) return [];
  return returnedValues(scan.grade.body)
    .filter((value) => isTruth(scan, value))
    .map(returnsBoolAt);
}

function returnsBoolAt({ from, to }: Range): LanguageFault {
  return {
    code: 'python-returns-bool',
    severity: 'warning',
    from,
    to,
    message: say`\`grade\` is documented to return a float, and this is a bool.`,
    repair: {
      title: say`Make it a float`,
      edits: [
        { from, to: from, text: 'float(' },
        { from: to, to, text: ')' },
      ],
    },
  };
}
