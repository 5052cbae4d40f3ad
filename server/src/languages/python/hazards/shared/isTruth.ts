import type { Range } from '../../../language.ts';
import type { Token } from '../../token.ts';
import { type Scan, tokenAt } from './scan.ts';

const compares = new Set('< > <= >= == != in is not'.split(' '));
const blurs = new Set('if lambda := , for'.split(' '));
const functions = new Set('bool isinstance issubclass callable any all hasattr'.split(' '));
const methods =
  /^(?:startswith|endswith|is(?:digit|alpha|alnum|lower|upper|space|numeric|decimal|subset|superset|disjoint))$/;

/** An expression that can be nothing but `True` or `False`, however its values fall out. */
export function isTruth(scan: Scan, { from, to }: Range): boolean {
  const { module } = scan;
  return truth(scan, tokenAt(module, from), tokenAt(module, to));
}

function truth(scan: Scan, first: number, end: number): boolean {
  const { tokens } = scan.module;
  if (first >= end) return false;
  if (scan.partners[first] === end - 1 && tokens[first]?.text === '(') return truth(scan, first + 1, end - 1);
  const outer = outside(scan, first, end);
  if (outer.some(({ text, kind }) => kind !== 'name' && blurs.has(text))) return false;
  const joins = outer.filter(isJoin).map((token) => tokens.indexOf(token, first));
  if (joins.length === 0) return single(scan, first, end, outer);
  return [...joins, end].every((at, index) => truth(scan, index === 0 ? first : joins[index - 1]! + 1, at));
}

function isJoin({ kind, text }: Token): boolean {
  return kind === 'keyword' && (text === 'and' || text === 'or');
}

/** The tokens that stand in no brackets of the range. */
function outside({ module: { tokens }, partners }: Scan, first: number, end: number): Token[] {
  const found: Token[] = [];
  for (let at = first; at < end; at = Math.max(at, partners[at] ?? -1) + 1) found.push(tokens[at]!);
  return found;
}

function single(scan: Scan, first: number, end: number, outer: readonly Token[]): boolean {
  if (outer.some(({ kind, text }) => kind !== 'name' && compares.has(text))) return true;
  if (outer.length === 1) return outer[0]?.text === 'True' || outer[0]?.text === 'False';
  const call = scan.callTo.get(end - 1);
  if (!call) return false;
  if (call.head === first && functions.has(call.name)) return true;
  const sums = outer.some(({ kind, text }) => kind === 'operator' && /^(?:[-+*/%@&|^~]|\*\*|\/\/|<<|>>)$/.test(text));
  return !sums && methods.test(call.written.split('.').at(-1) ?? '') && call.written.includes('.');
}
