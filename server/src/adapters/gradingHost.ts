import { fileURLToPath } from 'node:url';
import type { GradingHost, RunRequest, RunWorld, Spent } from '../engine/grading.ts';
import { failure } from '../engine/outcome.ts';
import { cacheFolder, createAnswerStore } from './answerStore.ts';
import { readChunks, reasonOf } from './files.ts';
import { createModels } from './judges/index.ts';
import { createPython } from './python/python.ts';

/** The key for a provider's address; undefined where none is known. */
export type Secret = (address: string) => Promise<string | undefined>;

/** The outside world on Node: files, the locked Python child (started by its first grader), and models. */
export function gradingHost(secret: Secret, folder = cacheFolder(process.env, process.platform)): GradingHost {
  const python = createPython({
    child: fileURLToPath(new URL('./python.js', import.meta.url)),
    pyodide: fileURLToPath(new URL('./pyodide/', import.meta.url)),
  });
  const store = createAnswerStore(folder);
  let spoke = 0;
  return {
    read: readChunks,
    world: (request, warn) => ({ python: python.ask, ...models(request, { secret, store, folder, warn }) }),
    due: () => {
      const now = performance.now();
      if (now - spoke < 100) return false;
      spoke = now;
      return true;
    },
    dispose: python.dispose,
  };
}

interface Keeping {
  readonly secret: Secret;
  readonly store: ReturnType<typeof createAnswerStore>;
  readonly folder: string;
  readonly warn: (message: string) => void;
}

function models(request: RunRequest, { secret, store, folder, warn }: Keeping): Omit<RunWorld, 'python'> {
  const { provider, budget } = request;
  if (!budget) {
    const refused = async () => failure('other_error', 'This run may not ask a model.');
    return { judge: refused, embed: refused, spent: () => nothing };
  }
  const { baseURL, concurrency, prices } = provider;
  const onStoreFault = once((error) => warn(`Answers are not kept: ${folder} cannot be used (${reasonOf(error)})`));
  const apiKey = () => secret(baseURL);
  const asked = createModels({ baseURL, concurrency, prices, store, onStoreFault, budget, apiKey });
  return { judge: asked.judge, embed: asked.embed, spent: () => summed(asked.spent()) };
}

function once(tell: (error: unknown) => void): (error: unknown) => void {
  let told = false;
  return (error) => {
    if (!told) tell(error);
    told = true;
  };
}

const nothing: Spent = { cost: 0, calls: 0, remembered: 0, tokens: 0 };

function summed({ cost, calls, usage }: ReturnType<ReturnType<typeof createModels>['spent']>): Spent {
  const tokens = Object.values(usage).reduce((sum, { input, output }) => sum + input + output, 0);
  return { cost, calls, remembered: 0, tokens };
}
