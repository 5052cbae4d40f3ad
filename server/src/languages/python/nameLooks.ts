import type { Highlight } from '../highlight.ts';
import type { Range } from '../language.ts';
import { blockRange, holds } from './blockRange.ts';
import { builtinClasses, builtinFunctions } from './builtins.ts';
import { nestedBlocks } from './nestedBlocks.ts';
import type { PythonModule } from './parsePython.ts';
import type { Token } from './token.ts';
import type { Block, FunctionStatement, Statement } from './tree.ts';

type Look = Omit<Highlight, 'from' | 'to'>;

/** What the name that is the token at an index stands for, as far as its surroundings tell. */
export function nameLooks({ tokens, body }: PythonModule): (index: number) => Look {
  const statements = [...allStatements(body)];
  const scopes = statements.flatMap((each) => (each.kind === 'function' ? scopeOf(each) : []));
  const imports = statements.filter(({ kind }) => kind === 'import');
  const heads = new Set(statements.flatMap(({ kind, from }) => (kind === 'match' ? [from] : [])));
  return (index) => {
    const [earlier, before, after] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]];
    const word: Word = { token: tokens[index]!, earlier, before, after };
    const { text, from } = word.token;
    if (heads.has(from) || (heads.size > 0 && isCase(word))) return { type: 'keyword' };
    if (imports.some((each) => holds(each, from))) return { type: 'namespace' };
    return said(word) ?? scoped(scopes, word) ?? given(text) ?? { type: isCall(word) ? 'function' : 'variable' };
  };
}

interface Word {
  readonly token: Token;
  readonly earlier: Token | undefined;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/** A function's parameters, and where they hold. */
interface Scope extends Range {
  readonly parameters: ReadonlyMap<string, ReadonlySet<number>>;
}

function* allStatements(block: Block): Iterable<Statement> {
  for (const statement of block) {
    yield statement;
    for (const inner of nestedBlocks(statement)) yield* allStatements(inner);
  }
}

function scopeOf({ from, to, parameters, body }: FunctionStatement): Scope {
  const places = parameters.map((each) => [each.name, new Set([each.from])] as const);
  return { from, to: Math.max(to, blockRange(body, to).to), parameters: new Map(places) };
}

const isCall = ({ after }: Word): boolean => after?.text === '(';

/** What the words beside a name say of it. */
function said(word: Word): Look | undefined {
  const before = word.before?.kind === 'string' ? undefined : word.before?.text;
  if (before === 'def') return { type: 'function', modifiers: ['declaration'] };
  if (before === 'class') return { type: 'class', modifiers: ['declaration'] };
  if (before === '@' && startsLine(word.earlier)) return { type: 'decorator' };
  if (before === '.') return { type: isCall(word) ? 'method' : 'property' };
  return undefined;
}

function scoped(scopes: readonly Scope[], { token: { text, from } }: Word): Look | undefined {
  const places = scopes.findLast((each) => holds(each, from) && each.parameters.has(text))?.parameters.get(text);
  if (!places) return undefined;
  return places.has(from) ? { type: 'parameter', modifiers: ['declaration'] } : { type: 'parameter' };
}

function given(text: string): Look | undefined {
  const type = builtinFunctions.has(text) ? 'function' : builtinClasses.has(text) ? 'class' : undefined;
  return type && { type, modifiers: ['defaultLibrary'] };
}

const lineStarts: ReadonlySet<Token['kind']> = new Set(['newline', 'indent', 'dedent']);

/** Whether a line begins behind a token. */
function startsLine(token: Token | undefined): boolean {
  return token === undefined || lineStarts.has(token.kind);
}

/** A `case` at the start of a line, with a pattern behind it. */
function isCase({ token, before, after }: Word): boolean {
  const begins = token.text === 'case' && startsLine(before);
  return begins && !/^(?:[=.,)\]]|[-+*/]?=)$/.test(after?.text ?? '');
}
