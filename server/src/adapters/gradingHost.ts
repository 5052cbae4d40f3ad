import { fileURLToPath } from 'node:url';
import type { GradingHost, RunRequest, RunWorld, Spent } from '../engine/grading.ts';
import { failure } from '../engine/outcome.ts';
import type { Asker, PythonAsk, SqlAsk, TokensAsk } from '../engine/world.ts';
import type { AnswerStore } from './answerStore.ts';
import { cacheFolder } from './cacheFolder.ts';
import { readChunks, reasonOf, stampOf } from './files.ts';
import type { Models } from './judges/index.ts';
import { type Later, later } from './later.ts';
import { keptWordNet } from './wordnet/keptWordNet.ts';

/** The key for a provider's address; undefined where none is known. */
export type Secret = (address: string) => Promise<string | undefined>;

/**
 * The outside world on Node: files, the locked Python child (started by its first grader), and models. What only Python
 * and models need is loaded by the first ask: it would double the start of a command that grades for free.
 */
export function gradingHost(secret: Secret, folder = cacheFolder(process.env, process.platform)): GradingHost {
  const python = later(async () => (await import('./python/python.ts')).createPython(embedded));
  const own = later(async () => (await import('./python/ownPython.ts')).createOwnPython(ownRunner));
  const store = later(async () => (await import('./answerStore.ts')).createAnswerStore(folder));
  const ask: Asker<PythonAsk> = async (wanted, signal) =>
    (await (wanted.interpreter ? own : python).get()).ask(wanted, signal);
  const sql = ({ folder }: RunRequest): Asker<SqlAsk> => {
    const made = later(async () => (await import('./python/sql.ts')).createSql((await python.get()).run, folder));
    return async (wanted, signal) => (await made.get())(wanted, signal);
  };
  const counting = later(async () => (await import('./tokens/tokens.ts')).createTokens());
  const tokens: Asker<TokensAsk> = async (wanted, signal) => (await counting.get())(wanted, signal);
  let spoke = 0;
  return {
    read: readChunks,
    stamp: stampOf,
    world: (request, warn) => ({
      python: ask,
      sql: sql(request),
      tokens,
      ...models(request, { secret, store, folder, warn }),
    }),
    synonyms: keptWordNet(),
    runs: later(async () => (await import('./runs/runStore.ts')).createRunStore(folder)).get,
    due: () => {
      const now = Date.now();
      if (now - spoke < 100) return false;
      spoke = now;
      return true;
    },
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    dispose: async () => void (await Promise.all([python, own].map(async ({ made }) => (await made())?.dispose()))),
  };
}

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const embedded = { child: beside('./python.js'), pyodide: beside('./pyodide/') };
const ownRunner = { script: beside('./python/ownRunner.py') };

interface Keeping {
  readonly secret: Secret;
  readonly store: Later<AnswerStore>;
  readonly folder: string;
  readonly warn: (message: string) => void;
}

function models(
  request: RunRequest,
  { secret, store, folder, warn }: Keeping,
): Omit<RunWorld, 'python' | 'sql' | 'tokens'> {
  const { provider, budget } = request;
  if (!budget) {
    const refused = async () => failure('other_error', 'This run may not ask a model.');
    return { judge: refused, embed: refused, spent: () => nothing };
  }
  const { baseURL, concurrency, prices } = provider;
  const onStoreFault = once((error) => warn(`The answers of judges are not kept in ${folder}: ${reasonOf(error)}`));
  const apiKey = () => secret(baseURL);
  let made: Models | undefined;
  const asked = later(async () => {
    const { createModels } = await import('./judges/index.ts');
    const options = { baseURL, concurrency, prices, store: await store.get(), onStoreFault, budget, apiKey };
    made = createModels(options);
    return made;
  });
  return {
    judge: async (ask, signal) => (await asked.get()).judge(ask, signal),
    embed: async (ask, signal) => (await asked.get()).embed(ask, signal),
    spent: () => (made ? summed(made.spent()) : nothing),
  };
}

function once(tell: (error: unknown) => void): (error: unknown) => void {
  let told = false;
  return (error) => {
    if (!told) tell(error);
    told = true;
  };
}

const nothing: Spent = { cost: 0, calls: 0, remembered: 0, tokens: 0 };

function summed({ cost, calls, usage }: ReturnType<Models['spent']>): Spent {
  const tokens = Object.values(usage).reduce((sum, { input, output }) => sum + input + output, 0);
  return { cost, calls, remembered: 0, tokens };
}
