import { type LanguageFault, type Range, replace } from '../language.ts';
import { type Message, say } from '../message.ts';
import { nearest } from '../nearest.ts';
import type { Formula, NameNode } from './formula.ts';
import { functions } from './functions.ts';
import { graderWords, type NameWords } from './nameWords.ts';
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
export function checkNames(formula: Formula, keys: readonly GraderKey[], words = graderWords): LanguageFault[] {
  const known = new Set(keys.map(({ key }) => key));
  const unknown = formula.names.filter(({ name }) => !known.has(name));
  const hyphenated = keys.filter(({ key }) => !isName(key)).flatMap((key) => placesOf(key, formula, unknown, words));
  const covered = (name: NameNode) => hyphenated.some(({ from, to }) => from <= name.from && name.to <= to);
  const faults = unknown.filter((name) => !covered(name)).map((name) => unknownName(name, keys, words));
  const found = [...hyphenated, ...faults].sort((a, b) => a.from - b.from);
  return formula.faults.length > 0 || found.length > 0 ? found : unusedGraders(formula, keys, words);
}

function isName(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key);
}

/** A key such as `similarity-score` where it is written: it reads as a subtraction. */
function placesOf(
  { key }: GraderKey,
  { text }: Formula,
  unknown: readonly NameNode[],
  words: NameWords,
): LanguageFault[] {
  const message = words.hyphenated(key, key.replace(/[^\p{L}\p{N}_]+/gu, '_'));
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

function unknownName(node: NameNode, keys: readonly GraderKey[], words: NameWords): LanguageFault {
  const { name, from, to } = node;
  const constant = constantSubstitutes.get(name);
  if (constant) return unknownConstant(node, constant);
  const titled = keys.find(({ title }) => title === name)?.key;
  const near = titled ?? nearest(name, keys.map(({ key }) => key).filter(isName));
  const wrong = whatIsWrong(name, titled, near, words);
  const known = near || Object.hasOwn(functions, name) ? undefined : whatThereIs(keys, words);
  const message = known ? say`${wrong} ${known}` : wrong;
  const repair = near ? { repair: replace(say`Write \`${near}\``, node, near) } : {};
  return { code: 'formula-unknown-name', severity: 'error', from, to, message, name, ...repair };
}

function whatIsWrong(name: string, titled: string | undefined, near: string | undefined, words: NameWords): Message {
  if (titled) return say`\`${name}\` is the display name of the grader; a formula uses its key \`${titled}\`.`;
  if (Object.hasOwn(functions, name))
    return say`\`${name}\` is a function: give it its arguments, as in \`${name}(…)\`.`;
  const cased = near && near.toLowerCase() === name.toLowerCase();
  if (cased) return words.cased(name, near);
  return near ? words.near(name, near) : words.unknown(name);
}

function whatThereIs(keys: readonly GraderKey[], { none, list }: NameWords): Message {
  return keys.length === 0 ? none : list(keys.map(({ key }) => `\`${key}\``).join(', '));
}

function unknownConstant({ name, from, to }: NameNode & Range, constant: string): LanguageFault {
  const message = say`There are no named constants: write \`${constant}\`.`;
  const repair = replace(say`Write \`${constant}\``, { from, to }, constant);
  return { code: 'formula-not-supported', severity: 'error', from, to, message, name, repair };
}

function unusedGraders(formula: Formula, keys: readonly GraderKey[], { unused }: NameWords): LanguageFault[] {
  const used = new Set(formula.names.map(({ name }) => name));
  const place = { from: 0, to: formula.text.length };
  return keys
    .filter(({ key }) => !used.has(key))
    .map(({ key }) => ({
      code: 'formula-unused-grader',
      severity: 'warning',
      ...place,
      message: unused(key),
      name: key,
    }));
}
