import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPython, type EmbeddedPython } from '../../../server/src/adapters/python/python.ts';
import { createSql } from '../../../server/src/adapters/python/sql.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Answer, SqlAsk, SqlDatabase, SqlFault, SqlTable } from '../../../server/src/engine/world.ts';
import { compileCriterion, rowOf } from '../../engine/checks/run.ts';
import { bundleChild } from './bundleChild.ts';
import { askFor, never, written } from './run.ts';

interface Case {
  readonly name: string;
  readonly schema?: string;
  readonly query?: string;
  readonly timeLimit?: number;
  readonly rows?: Json;
  readonly columns?: number;
  readonly fault?: string;
}

interface Pair {
  readonly id: string;
  readonly candidate: string;
  readonly reference: string;
  readonly options: JsonObject;
  readonly equal: boolean;
  readonly why: string;
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url));
const cases = parse(read('sql.yaml').toString()) as Case[];
const pairs = JSON.parse(read('sqlPairs.json').toString()) as { cases: Pair[]; sql_schema: string };
const plain = "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y');";

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: EmbeddedPython;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rewardsmith-sql-'));
  bundle = await bundleChild();
  python = createPython({ ...bundle, memoryLimit: 512 * 2 ** 20 });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
  rmSync(folder, { recursive: true });
});

function ask(database: SqlDatabase, { query, timeLimit = 0.5 }: Partial<Case>): Promise<Answer> {
  const wanted: SqlAsk = { ask: 'sql', database, maxRows: 100, timeLimit, ...(query !== undefined && { query }) };
  return createSql(python.run, folder)(wanted, never);
}

/** The rows of an answer, or what is wrong. */
function told(answer: Answer): Json {
  if ('flag' in answer) return `${answer.flag}: ${answer.message}`;
  const value = answer.value as unknown as SqlTable | SqlFault;
  return 'at' in value ? `${value.at}: ${value.fault}` : (value.rows as Json);
}

describe('queries', () => {
  it.each(cases)('$name', async ({ schema = plain, rows, columns, fault, ...asked }) => {
    const answer = await ask({ schema }, asked);
    const got = told(answer);
    if (fault === undefined) expect(got).toEqual(rows);
    else expect(String(got).slice(0, fault.length)).toBe(fault);
    if (columns !== undefined) expect(answer).toHaveProperty('value.columns', columns);
  });

  it('are answered each by itself, among graders and other databases', async () => {
    const grader = 'import sqlite3\ndef grade(sample, item):\n  sqlite3.connect = None\n  return item["n"]';
    const asks = Array.from({ length: 400 }, (_, n) => [
      ask({ schema: `CREATE TABLE t(a); INSERT INTO t VALUES (${n % 20})` }, { query: `SELECT a + ${n} FROM t` }),
      python.ask(askFor(grader, { item: { n } }), never),
    ]).flat();
    const answers = await Promise.all(asks);
    expect(answers.filter((_, at) => at % 2 === 0).map(told)).toEqual(
      Array.from({ length: 400 }, (_, n) => [[(n % 20) + n]]),
    );
    expect(answers.filter((_, at) => at % 2 === 1).map(written)).toEqual(Array.from({ length: 400 }, (_, n) => n));
  });
});

describe('a database in a file', () => {
  const query = 'SELECT name FROM users WHERE age IS NULL';
  const shop = read('shop.sqlite');

  function saved(name: string, content: Uint8Array): SqlDatabase {
    writeFileSync(join(folder, name), content);
    return { file: name };
  }

  it('is asked by its path from the folder, and by a whole path', async () => {
    expect(told(await ask(saved('shop.sqlite', shop), { query }))).toEqual([['Di']]);
    expect(told(await ask({ file: join(folder, 'shop.sqlite') }, { query }))).toEqual([['Di']]);
  });

  it('is not changed, and read again for another run', async () => {
    const database = saved('kept.sqlite', shop);
    expect(told(await ask(database, { query: 'DELETE FROM users' }))).toMatch(/^query: /);
    expect(readFileSync(join(folder, 'kept.sqlite')).equals(shop)).toBe(true);
    saved('kept.sqlite', Buffer.from(shop.toString('latin1').replace('Di', 'Ed'), 'latin1'));
    expect(told(await ask(database, { query }))).toEqual([['Ed']]);
  });

  it('may keep a log of its changes, but must not need it', async () => {
    const logged = Buffer.from(shop).fill(2, 18, 20);
    const database = saved('logged.sqlite', logged);
    expect(told(await ask(database, { query }))).toEqual([['Di']]);
    saved('logged.sqlite-wal', Buffer.from('changes'));
    expect(told(await ask(database, { query }))).toMatch(/has changes that are not yet in it: close it/);
  });

  it('is an error where it is absent, no file, no database, too large, or beside no file', async () => {
    expect(told(await ask({ file: 'none.sqlite' }, { query }))).toMatch(
      /^other_error: The database .* cannot be read: /,
    );
    expect(told(await ask({ file: '.' }, { query }))).toMatch(/is no file\.$/);
    const text = saved('text.sqlite', Buffer.from('no database '.repeat(100)));
    expect(told(await ask(text, { query }))).toBe('database: The database fails: file is not a database.');
    const large = saved('large.sqlite', Buffer.alloc(33 * 2 ** 20));
    expect(told(await ask(large, { query }))).toMatch(/is larger than 32 MiB\.$/);
    const nowhere = createSql(python.run)({ ask: 'sql', database: text, maxRows: 1, timeLimit: 1 }, never);
    expect(told(await nowhere)).toMatch(/is named from the folder of a file that is not saved yet\.$/);
  });
});

describe('pairs of queries whose equality is known', () => {
  it.each(pairs.cases)('$id: $why', async ({ candidate, reference, options, equal }) => {
    const unit = compileCriterion({ sql: { schema: pairs.sql_schema, expect: '{{ item.reference }}', ...options } });
    const row = rowOf({ text: candidate, item: { reference } });
    const asks = unit.asks!(row, []) as readonly SqlAsk[];
    const sql = createSql(python.run);
    const outcome = unit.score(row, await Promise.all(asks.map((each) => sql(each, never))));
    expect(outcome).toHaveProperty('score', equal ? 1 : 0);
  });
});
