import { l10n } from 'vscode';
import type { RowsOfTest } from './rowsOf.ts';

/** What stands behind the name of a test, such as `0.64, 29 failing of 80`. */
export function resultText({ column, counts }: RowsOfTest): string {
  const { n, failed, errors, skipped, lacking } = counts;
  const mean = column.stats?.mean ?? null;
  const parts = [
    mean === null ? '' : mean.toFixed(2),
    failed > 0 ? l10n.t('{0} failing of {1}', failed, n) : n > 0 ? l10n.t('n {0}', n) : '',
    errors > 0 ? l10n.t('{0} not gradable', errors) : '',
    lacking > 0 ? l10n.t('{0} not judged yet', lacking) : '',
    n === 0 && skipped > 0 ? l10n.t('applies to no sample') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The same as sentences, with what a sample must have to pass, and how many of the failing are listed. */
export function resultSentences(result: RowsOfTest, expected: string | undefined): string {
  const { failing, counts } = result;
  const { failed, errors } = counts;
  const lines = [
    resultText(result),
    expected === undefined ? '' : l10n.t('A sample passes with {0}.', expected),
    failing.length < failed + errors ? l10n.t('Listed are the worst {0}.', failing.length) : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}
