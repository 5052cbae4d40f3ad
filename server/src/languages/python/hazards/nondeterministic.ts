import type { LanguageFault } from '../../language.ts';
import { type Message, say } from '../../message.ts';
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
const setText = /^(?:list\(\s*|tuple\(\s*|iter\(\s*)?(?:set|frozenset)\(/;
const ordered = new Set('enumerate next zip'.split(' '));

/** Calls whose answer differs from run to run, so that the same row may score differently. */
export function nondeterministic(scan: Scan): LanguageFault[] {
  const seeded = scan.calls.some((call) => isSeed(call) && argumentsText(scan, call) !== '');
  return scan.calls.flatMap((call): LanguageFault[] => {
    const message = messageOf(scan, call, seeded);
    const { from, to, written } = call;
    return message ? [{ code: 'python-nondeterministic', severity: 'warning', from, to, message, name: written }] : [];
  });
}

function isSeed({ name }: Call): boolean {
  return dice.test(name) && seeds.test(name);
}

function messageOf(scan: Scan, call: Call, seeded: boolean): Message | undefined {
  const { name, written } = call;
  if (dice.test(name)) {
    if (seeds.test(name) ? argumentsText(scan, call) !== '' : seeded && !name.startsWith('secrets.')) return undefined;
    return say`\`${written}\` rolls dice: the same row may score differently each time. A fixed seed makes it repeatable.`;
  }
  if (ids.has(name)) return say`\`${written}\` is new at each call: the same row may score differently each time.`;
  if (clocks.has(name)) return say`\`${written}\` reads the clock: the same row may score differently later.`;
  if (name === 'hash' && !/^\(?[-\d]/.test(argumentsText(scan, call)))
    return say`\`hash\` of a text differs from process to process. \`hashlib\` gives a hash that stays.`;
  if (takesSetOrder(scan, call))
    return say`The order of a set of texts differs from process to process: sort it first.`;
  return undefined;
}

function takesSetOrder(scan: Scan, call: Call): boolean {
  const { tokens } = scan.module;
  const { name, written, close } = call;
  const taken = argumentsText(scan, call);
  if (ordered.has(name) || written.endsWith('.join')) return setText.test(taken);
  if (name !== 'list' && name !== 'tuple' && name !== 'set') return false;
  const picks = tokens[close + 1]?.text === '[' && tokens[close + 2]?.text !== ':';
  if (name !== 'set') return picks && setText.test(taken);
  return tokens[close + 1]?.text === '.' && tokens[close + 2]?.text === 'pop';
}
