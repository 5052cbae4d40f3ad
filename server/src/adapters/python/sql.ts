import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { type Failure, failure } from '../../engine/outcome.ts';
import type { Asker, SqlAsk, SqlDatabase, SqlFault } from '../../engine/world.ts';
import { reasonOf } from '../files.ts';
import type { Fixture } from './job.ts';
import type { EmbeddedPython } from './python.ts';

const largest = 32 * 2 ** 20;

/**
 * Queries on the SQLite of the embedded Python, which never touches a file: databases are read here, once each, and
 * given to it. `folder` is where relative paths begin; without one, such a path is an error.
 */
export function createSql(run: EmbeddedPython['run'], folder?: string): Asker<SqlAsk> {
  const files = new Map<string, Promise<Fixture | Failure>>();
  const fixtureOf = (database: SqlDatabase) => {
    if ('schema' in database) return fixture(database.schema, { schema: database.schema });
    if (folder === undefined && !isAbsolute(database.file))
      return unusable(database.file, 'is named from the folder of a file that is not saved yet.');
    const path = resolve(folder ?? '', database.file);
    const reading = files.get(path) ?? readDatabase(path);
    files.set(path, reading);
    return reading;
  };
  return async ({ database, query = null, maxRows, timeLimit }, signal) => {
    const found = await fixtureOf(database);
    if ('flag' in found) return found;
    const row = JSON.stringify([query, maxRows, timeLimit]);
    const words = { name: 'The query', call: 'The query' };
    const answer = await run({ source: '', fixture: found, row, timeLimit: 2 * timeLimit + 1, ...words }, signal);
    const ended = 'flag' in answer && answer.flag === 'python_grader_runtime_error';
    return ended ? { value: { at: 'limit', fault: answer.message } satisfies SqlFault } : answer;
  };
}

function fixture(content: string | Uint8Array, madeOf: Readonly<Record<string, string>>): Fixture {
  const key = createHash('sha256').update(Object.keys(madeOf).join()).update(content).digest('hex');
  return { key, text: JSON.stringify({ fixture: key, ...madeOf }) };
}

async function readDatabase(path: string): Promise<Fixture | Failure> {
  try {
    const [found, log] = [await stat(path), await sizeOf(`${path}-wal`)];
    if (!found.isFile()) return unusable(path, 'is no file.');
    if (found.size > largest) return unusable(path, `is larger than ${largest / 2 ** 20} MiB.`);
    if (log > 0) return unusable(path, 'has changes that are not yet in it: close it where it is open.');
    const content = await readFile(path);
    return fixture(content, { file: content.toString('base64') });
  } catch (error) {
    return unusable(path, `cannot be read: ${reasonOf(error)}`);
  }
}

function unusable(path: string, why: string): Failure {
  return failure('other_error', `The database \`${path}\` ${why}`);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
