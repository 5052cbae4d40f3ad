import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Severity } from '../rules/rule.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** The faults of a file that an editor is shown: the gravest where there are more than `most`, in the order of places. */
export function cappedFaults(
  faults: readonly Diagnostic[],
  most: number,
): { readonly shown: readonly Diagnostic[]; readonly left: readonly Diagnostic[] } {
  if (faults.length <= most) return { shown: faults, left: [] };
  const ranked = [...faults].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  const shown = new Set(ranked.slice(0, most));
  return { shown: faults.filter((each) => shown.has(each)), left: ranked.slice(most) };
}
