import { slotOf } from '../../document/slotOf.ts';
import { type Formula, type FormulaReport, parseFormula, proveFormula } from '../../languages/formula/index.ts';
import type { FormulaProof, SeenGrader } from '../rule.ts';
import { formulaDomains } from './formulaDomains.ts';
import { gradersOf } from './formulaNames.ts';

/** Proofs by the node of their formula: they hold as long as it stands, and its graders can give the same scores. */
export type ProofsHeld = WeakMap<object, { readonly domains: string; readonly report: FormulaReport }>;

/** Operations that a proof may take while somebody types: about ten milliseconds. */
const work = 200_000;

/** What is proved of a grader's formula; undefined where it has none, or other rules find it or its graders faulty. */
export function formulaProof(seen: Omit<SeenGrader, 'proof'>, held: ProofsHeld): FormulaProof | undefined {
  const piece = seen.pieces.find(({ language }) => language === 'formula');
  const graders = gradersOf(seen);
  const domains = graders && formulaDomains(seen.site, graders);
  if (!piece || !domains || piece.faults.length > 0) return undefined;
  const formula = parseFormula(piece.text);
  const node = slotOf({ text: seen.text, root: { at: 0, node: seen.site.node }, faults: [] }, piece.path)?.node;
  const report = proved(formula, domains, held, node ?? seen.site.node);
  return report.valid ? { piece, formula, domains, report } : undefined;
}

function proved(formula: Formula, domains: FormulaProof['domains'], held: ProofsHeld, node: object): FormulaReport {
  const key = JSON.stringify(domains);
  const known = held.get(node);
  if (known?.domains === key) return known.report;
  const report = proveFormula(formula, domains, { unstated: 'unknown', work });
  held.set(node, { domains: key, report });
  return report;
}
