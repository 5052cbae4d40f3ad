import { type Message, say } from '../../../../languages/message.ts';

/** What is wrong at a place of a SQL text, offsets from its start. */
export interface SqlTextFault {
  readonly from: number;
  readonly to: number;
  readonly message: Message;
}

/** A word, a quoted piece or a sign; comments and space are none. */
interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Parentheses open around it. */
  readonly depth: number;
}

const tokens =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|('[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|[\w$\x80-\ufefe\uff00-\uffff]+|[^\s])/g;

const closers: Readonly<Record<string, string>> = { "'": "'", '"': '"', '`': '`', '[': ']' };

const starters = new Set(
  (
    'alter analyze attach begin commit create delete detach drop end explain insert pragma reindex release replace ' +
    'rollback savepoint select update vacuum values with'
  ).split(' '),
);

/** Why a query that shall give rows is refused whatever the database holds; nothing where that is not sure. */
export function queryFaults(sql: string): readonly SqlTextFault[] {
  const all = tokensOf(sql);
  const [first, second] = statementsOf(all);
  const start = all[0];
  if (!first || !start)
    return [{ from: 0, to: sql.length, message: say`The query is empty: write one SELECT or WITH.` }];
  if (!/^(?:select|with)$/i.test(start.text))
    return [at(start, say`A query begins with SELECT or WITH, not with \`${start.text}\`.`)];
  const change = changeIn(first);
  if (change) return [at(change, say`A query only reads the tables of the database: \`${change.text}\` is refused.`)];
  if (second) return [at(second[0]!, say`A second statement begins here, and only one query is run.`)];
  return openFaults(all);
}

/** The same of the text that makes a database. */
export function schemaFaults(sql: string): readonly SqlTextFault[] {
  const all = tokensOf(sql);
  const open = openFaults(all);
  if (open.length > 0) return open;
  return statementsOf(all).flatMap(([start]) => {
    if (!starters.has(start!.text.toLowerCase()))
      return [at(start!, say`\`${start!.text}\` begins no statement of SQL.`)];
    if (!/^(?:attach|detach)$/i.test(start!.text)) return [];
    return [at(start!, say`\`${start!.text}\` reaches beyond the database, which is refused.`)];
  });
}

function at({ from, to }: Token, message: Message): SqlTextFault {
  return { from, to, message };
}

function tokensOf(sql: string): readonly Token[] {
  let depth = 0;
  return [...sql.matchAll(tokens)].flatMap(({ index, 1: text }) => {
    if (text === undefined) return [];
    if (text === ')') depth--;
    const token = { text, from: index, to: index + text.length, depth };
    if (text === '(') depth++;
    return [token];
  });
}

/** The tokens of each statement that has any. */
function statementsOf(all: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of all) {
    if (token.text === ';') statements.push([]);
    else statements.at(-1)!.push(token);
  }
  return statements.filter(({ length }) => length > 0);
}

const changes: Readonly<Record<string, RegExp>> = {
  delete: /^from$/i,
  insert: /^(?:or|into)$/i,
  replace: /^into$/i,
};

/** The word that makes a statement behind its WITH one that changes rows. */
function changeIn(statement: readonly Token[]): Token | undefined {
  return statement.find(({ text, depth }, index) => {
    const word = text.toLowerCase();
    const next = statement[index + 1]?.text ?? '';
    return depth === 0 && Object.hasOwn(changes, word) && changes[word]!.test(next);
  });
}

/** A quote or a parenthesis without its other half. */
function openFaults(all: readonly Token[]): readonly SqlTextFault[] {
  const torn = all.find(({ text }) => {
    const closer = closers[text[0]!];
    return closer !== undefined && (text.length === 1 || !text.endsWith(closer));
  });
  if (torn) return [at({ ...torn, to: torn.from + 1 }, say`This \`${torn.text[0]!}\` is never closed.`)];
  const surplus = all.find(({ text, depth }) => text === ')' && depth < 0);
  if (surplus) return [at(surplus, say`No \`(\` is open that this \`)\` closes.`)];
  const opened = all.findLast(({ text, depth }, index) => text === '(' && !isClosed(all, index, depth));
  return opened ? [at(opened, say`This \`(\` is never closed.`)] : [];
}

function isClosed(all: readonly Token[], index: number, depth: number): boolean {
  return all.slice(index + 1).some((token) => token.text === ')' && token.depth === depth);
}
