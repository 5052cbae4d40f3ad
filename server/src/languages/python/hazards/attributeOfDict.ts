import { type LanguageFault, replace } from '../../language.ts';
import { say } from '../../message.ts';
import { statementsOf } from '../nestedBlocks.ts';
import type { Token } from '../token.ts';
import type { FunctionStatement } from '../tree.ts';
import { bodyTokens, type Scan } from './shared/scan.ts';

const methods = new Set('clear copy fromkeys get items keys pop popitem setdefault update values'.split(' '));
const lookers = /^(?:hasattr|getattr|setattr|isinstance|type)$/;

/** Fields of `sample` and `item` taken as attributes, which a dictionary does not have. */
export function attributeOfDict(scan: Scan): LanguageFault[] {
  const { grade, module, calls } = scan;
  if (!grade || calls.some(({ written }) => lookers.test(written))) return [];
  const { first, end } = bodyTokens(scan, grade);
  const tokens = module.tokens.slice(first, end);
  const dictionaries = grade.parameters
    .filter((each, at) => at < 2 && each.kind === 'positional' && !isRebound(each.name, tokens, grade))
    .map(({ name }) => name);
  let depth = 0;
  return tokens.flatMap((token, at) => {
    depth += steps[token.kind] ?? 0;
    const [dot, key, next] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (token.kind !== 'name' || !dictionaries.includes(token.text) || tokens[at - 1]?.text === '.') return [];
    if (dot?.text !== '.' || key?.kind !== 'name' || methods.has(key.text) || key.text.startsWith('__')) return [];
    return [fault(token, dot, key, depth === 0 && next?.text !== '(')];
  });
}

/** Whether a name may stand for something else somewhere in the body: it is set, looped over, or a parameter inside. */
function isRebound(name: string, tokens: readonly Token[], grade: FunctionStatement): boolean {
  if ([...statementsOf(grade.body)].some(({ kind }) => kind === 'function' || kind === 'class')) return true;
  let isTarget = false;
  return tokens.some(({ text }, at) => {
    if (text === 'for' || text === 'lambda') isTarget = true;
    if (text === 'in' || text === ':') isTarget = false;
    if (text !== name || tokens[at - 1]?.text === '.') return false;
    return isTarget || binders.has(tokens[at - 1]?.text ?? '') || setters.has(tokens[at + 1]?.text ?? '');
  });
}

const binders = new Set(['as', 'del', 'global', 'nonlocal', 'case']);
const setters = new Set(['=', ':=', '|=', ':', ',']);

/** Into an f-string, whose quotes a repair would have to heed, and out of it. */
const steps: Partial<Readonly<Record<Token['kind'], number>>> = { formatStart: 1, formatEnd: -1 };

function fault({ from, text }: Token, dot: Token, key: Token, isSure: boolean): LanguageFault {
  const access = `${text}["${key.text}"]`;
  const message = say`\`${text}\` is a dictionary and has no attribute \`${key.text}\`, so this fails on every row. Write \`${access}\`.`;
  const repair = replace(say`Write \`${access}\``, { from: dot.from, to: key.to }, `["${key.text}"]`);
  const place = { from, to: key.to };
  return { code: 'python-attribute-of-dict', severity: 'warning', ...place, message, ...(isSure && { repair }) };
}
