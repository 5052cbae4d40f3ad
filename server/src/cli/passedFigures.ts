import type { Passed, RunSummary } from '../engine/record.ts';
import { figure } from './text.ts';

type Passing = { readonly passed?: Passed | undefined };

/** Whether anything of a run says what passes. */
export function saysPassing(summary: RunSummary): boolean {
  return [summary, ...summary.criteria].some(({ passed }) => passed !== undefined);
}

/** A share of rows with its interval, such as `0.62 (0.55–0.68)`; empty where nothing says what passes. */
export function passedText({ passed }: Passing): string {
  if (!passed) return '';
  const { share, ci95 } = passed;
  return ci95 ? `${figure(share)} (${ci95.map(figure).join('–')})` : figure(share);
}

/** The key `passed` of a result as JSON; no key where nothing says what passes. */
export function passedResult({ passed }: Passing) {
  return passed ? { passed: { share: passed.share, ci95: passed.ci95, n: passed.n } } : {};
}
