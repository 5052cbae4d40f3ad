import type { LanguageFault } from '../../language.ts';
import { type Message, say } from '../../message.ts';
import { statementsOf } from '../nestedBlocks.ts';
import type { Call } from './shared/calls.ts';
import { argumentsText, type Scan } from './shared/scan.ts';

const dice = /^(?:random|numpy\.random|secrets)\./;
const seeds = /(?:^|\.)(?:seed|Random|default_rng|RandomState)$/;
const clocks = new Set(
  (
    'time.time time.time_ns datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today ' +
    'datetime.date.today'
  ).split(' '),
);
const ids = new Set('uuid.uuid1 uuid.uuid4 os.urandom'.split(' '));
/** What walks through a text's set in its order: the set itself, a list of it, or what a generator makes of each. */
const walked =
  /^(?:(?:list|tuple|iter)\(\s*|[^()]*\bfor\b[^()]*\bin\s+)?(?:(?:set|frozenset)\(|(\w+)(?=\s*(?:$|[,)])))/;
const setValue = /^[^=]*=\s*(?:(?:set|frozenset)\(|\{[^:{}]+\bfor\b)/;
const ordered = new Set('enumerate next zip'.split(' '));

/** Calls whose answer differs from run to run, so that the same row may score differently. */
export function nondeterministic(scan: Scan): LanguageFault[] {
  const sets = setNames(scan);
  const seeded = scan.calls.some((call) => isSeed(call) && argumentsText(scan, call) !== '');
  return scan.calls.flatMap((call): LanguageFault[] => {
    const message = messageOf(scan, call, { seeded, sets });
    const { from, to, written } = call;
    return message ? [{ code: 'python-nondeterministic', severity: 'warning', from, to, message, name: written }] : [];
  });
}

function isSeed({ name }: Call): boolean {
  return dice.test(name) && seeds.test(name);
}

interface Known {
  readonly seeded: boolean;
  /** Names that hold a set. */
  readonly sets: ReadonlySet<string>;
}

/** Names that `grade` assigns once, and a set. */
function setNames({ module, grade }: Scan): ReadonlySet<string> {
  const assigned = [...statementsOf(grade?.body ?? [])].filter((each) => each.kind === 'assign');
  const counts = new Map<string, number>();
  for (const { names } of assigned) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const holding = assigned.filter(({ from, to }) => setValue.test(module.source.slice(from, to)));
  return new Set(holding.flatMap(({ names }) => names.slice(0, 1).filter((name) => counts.get(name) === 1)));
}

function messageOf(scan: Scan, call: Call, { seeded, sets }: Known): Message | undefined {
  const { name, written } = call;
  if (dice.test(name)) {
    if (seeds.test(name) ? argumentsText(scan, call) !== '' : seeded && !name.startsWith('secrets.')) return undefined;
    return say`\`${written}\` rolls dice: the same row may score differently each time. A fixed seed makes it repeatable.`;
  }
  if (ids.has(name)) return say`\`${written}\` is new at each call: the same row may score differently each time.`;
  if (clocks.has(name)) return say`\`${written}\` reads the clock: the same row may score differently later.`;
  if (name === 'hash' && !/^\(?[-\d]/.test(argumentsText(scan, call)))
    return say`\`hash\` of a text differs from process to process. \`hashlib\` gives a hash that stays.`;
  if (takesSetOrder(scan, call, sets))
    return say`The order of a set of texts differs from process to process: sort it first.`;
  return undefined;
}

function takesSetOrder(scan: Scan, call: Call, sets: ReadonlySet<string>): boolean {
  const { tokens } = scan.module;
  const { name, written, close } = call;
  const taken = argumentsText(scan, call);
  if (ordered.has(name) || written.endsWith('.join')) return walksSet(taken, sets);
  if (name !== 'list' && name !== 'tuple' && name !== 'set') return false;
  const picks = tokens[close + 1]?.text === '[' && tokens[close + 2]?.text !== ':';
  if (name !== 'set') return picks && walksSet(taken, sets);
  return tokens[close + 1]?.text === '.' && tokens[close + 2]?.text === 'pop';
}

function walksSet(text: string, sets: ReadonlySet<string>): boolean {
  const found = walked.exec(text);
  return found !== null && (found[1] === undefined || sets.has(found[1]));
}
