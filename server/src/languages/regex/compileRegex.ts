import { RE2JS, RE2JSException, type RE2JSSyntaxException } from 're2js';
import type { LanguageFault, Range } from '../language.ts';
import { regexFault } from './regexFault.ts';

export interface RegexFlags {
  /** Letters match whatever their case. */
  readonly foldCase?: boolean;
  /** `^` and `$` match at each line. */
  readonly multiline?: boolean;
  /** `.` matches line ends too. */
  readonly dotAll?: boolean;
}

/** Where a pattern matched: offsets in UTF-16 units. */
export interface Match extends Range {
  /** The capturing groups in their order; undefined where one took no part. */
  readonly groups: readonly (Range | undefined)[];
}

/** A pattern of RE2's syntax. All of it runs in time linear in the text. */
export interface Regex {
  /** How many capturing groups it has. */
  readonly groupCount: number;
  /** Whether it matches anywhere. */
  readonly test: (text: string) => boolean;
  /** Whether it matches the text from its beginning to its end. */
  readonly testWhole: (text: string) => boolean;
  /** The first match. */
  readonly find: (text: string) => Match | undefined;
  /** Every match without overlap, in order, at most `most`. */
  readonly findAll: (text: string, most: number) => readonly Match[];
}

/** `regex` is there unless a fault is an error. */
export interface CompiledRegex {
  readonly regex?: Regex;
  readonly faults: readonly LanguageFault[];
}

/** Compiles a pattern; what RE2 does not know, such as a look-ahead or a back-reference, is a fault. */
export function compileRegex(pattern: string, flags: RegexFlags = {}): CompiledRegex {
  try {
    return { regex: regexOf(RE2JS.compile(pattern, flagBits(flags))), faults: [] };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const { error: reason, input } = error as Partial<RE2JSSyntaxException>;
    return { faults: [regexFault(pattern, reason ?? error.message, input ?? '')] };
  }
}

function flagBits({ foldCase, multiline, dotAll }: RegexFlags): number {
  return (foldCase ? RE2JS.CASE_INSENSITIVE : 0) | (multiline ? RE2JS.MULTILINE : 0) | (dotAll ? RE2JS.DOTALL : 0);
}

function regexOf(compiled: RE2JS): Regex {
  const groupCount = compiled.groupCount();
  const findAll = (text: string, most: number) => {
    const matcher = compiled.matcher(text);
    const found: Match[] = [];
    while (found.length < most && matcher.find()) found.push(matchOf(matcher, groupCount));
    return found;
  };
  return {
    groupCount,
    test: (text) => compiled.test(text),
    testWhole: (text) => compiled.testExact(text),
    find: (text) => findAll(text, 1)[0],
    findAll,
  };
}

function matchOf(matcher: ReturnType<RE2JS['matcher']>, groupCount: number): Match {
  const groups = Array.from({ length: groupCount }, (_, index) => {
    const from = matcher.start(index + 1);
    return from < 0 ? undefined : { from, to: matcher.end(index + 1) };
  });
  return { from: matcher.start(0), to: matcher.end(0), groups };
}
