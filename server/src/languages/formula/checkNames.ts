import { type LanguageFault, type Range, replace } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { Formula, NameNode } from './formula.ts';
import { functions } from './functions.ts';
import { constantSubstitutes } from './substitutes.ts';

/** A key of `graders`, with the display name of its grader. */
export interface GraderKey {
  readonly key: string;
  readonly title?: string;
}

/**
 * The names that are no key, and the keys that the formula does not use (fault `formula-unused-grader`, whose `name`
 * is the key and whose range is the whole formula). Keys are case-sensitive.
 */
export function checkNames(formula: Formula, keys: readonly GraderKey[]): LanguageFault[] {
  const known = new Set(keys.map(({ key }) => key));
  const unknown = formula.names.filter(({ name }) => !known.has(name));
  const hyphenated = keys.filter(({ key }) => !isName(key)).flatMap((key) => placesOf(key, formula, unknown));
  const covered = (name: NameNode) => hyphenated.some(({ from, to }) => from <= name.from && name.to <= to);
  const faults = unknown.filter((name) => !covered(name)).map((name) => unknownName(name, keys));
  const found = [...hyphenated, ...faults].sort((a, b) => a.from - b.from);
  return formula.faults.length > 0 || found.length > 0 ? found : unusedGraders(formula, keys);
}

function isName(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key);
}

/** A key such as `similarity-score` where it is written: it reads as a subtraction. */
function placesOf({ key }: GraderKey, { text }: Formula, unknown: readonly NameNode[]): LanguageFault[] {
  const cure = key.replace(/[^\p{L}\p{N}_]+/gu, '_');
  const message = `The key \`${key}\` is no name in a formula. Rename the grader, for example \`${cure}\`.`;
  return unknown
    .filter(({ from }) => key !== '' && text.startsWith(key, from))
    .map(({ from }) => ({
      code: 'formula-unknown-name',
      severity: 'error',
      from,
      to: from + key.length,
      message,
      name: key,
    }));
}

function unknownName(node: NameNode, keys: readonly GraderKey[]): LanguageFault {
  const { name, from, to } = node;
  const constant = constantSubstitutes.get(name);
  if (constant) return unknownConstant(node, constant);
  const titled = keys.find(({ title }) => title === name)?.key;
  const near = titled ?? nearest(name, keys.map(({ key }) => key).filter(isName));
  const message = `${whatIsWrong(name, titled, near)}${whatThereIs(name, keys, near)}`;
  const repair = near ? { repair: replace(`Write \`${near}\``, node, near) } : {};
  return { code: 'formula-unknown-name', severity: 'error', from, to, message, name, ...repair };
}

function whatIsWrong(name: string, titled: string | undefined, near: string | undefined): string {
  if (titled) return `\`${name}\` is the display name of the grader; a formula uses its key \`${titled}\`.`;
  if (Object.hasOwn(functions, name)) return `\`${name}\` is a function: give it its arguments, as in \`${name}(…)\`.`;
  const cased = near && near.toLowerCase() === name.toLowerCase();
  if (cased) return `No grader has the key \`${name}\`: keys are case-sensitive, write \`${near}\`.`;
  return near ? `No grader has the key \`${name}\`. Did you mean \`${near}\`?` : `No grader has the key \`${name}\`.`;
}

function whatThereIs(name: string, keys: readonly GraderKey[], near: string | undefined): string {
  if (near || Object.hasOwn(functions, name)) return '';
  return keys.length === 0
    ? ' There are no graders.'
    : ` The keys are ${keys.map(({ key }) => `\`${key}\``).join(', ')}.`;
}

function unknownConstant({ name, from, to }: NameNode & Range, constant: string): LanguageFault {
  const message = `There are no named constants: write \`${constant}\`.`;
  const repair = replace(`Write \`${constant}\``, { from, to }, constant);
  return { code: 'formula-not-supported', severity: 'error', from, to, message, name, repair };
}

function unusedGraders(formula: Formula, keys: readonly GraderKey[]): LanguageFault[] {
  const used = new Set(formula.names.map(({ name }) => name));
  return keys.filter(({ key }) => !used.has(key)).map(({ key }) => unusedGrader(key, formula.text.length));
}

function unusedGrader(key: string, to: number): LanguageFault {
  const message = `The grader \`${key}\` is not used in the formula, so its score counts for nothing.`;
  return { code: 'formula-unused-grader', severity: 'warning', from: 0, to, message, name: key };
}
