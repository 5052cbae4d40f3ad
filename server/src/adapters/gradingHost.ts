import { fileURLToPath } from 'node:url';
import type { GradingHost, RunRequest, RunWorld, Spent } from '../engine/grading.ts';
import { failure } from '../engine/outcome.ts';
import { cacheFolder, createAnswerStore } from './answerStore.ts';
import { readChunks } from './files.ts';
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
    world: (request) => ({ python: python.ask, ...models(request, secret, store) }),
    due: () => {
      const now = performance.now();
      if (now - spoke < 100) return false;
      spoke = now;
      return true;
    },
    dispose: python.dispose,
  };
}

type Store = ReturnType<typeof createAnswerStore>;

function models(request: RunRequest, secret: Secret, store: Store): Omit<RunWorld, 'python'> {
  const { provider, budget } = request;
  if (!budget) {
    const refused = async () => failure('other_error', 'This run may not ask a model.');
    return { judge: refused, embed: refused, spent: () => nothing };
  }
  const { baseURL, concurrency, prices } = provider;
  const asked = createModels({ baseURL, concurrency, prices, store, budget, apiKey: () => secret(baseURL) });
  return { judge: asked.judge, embed: asked.embed, spent: () => summed(asked.spent()) };
}

const nothing: Spent = { cost: 0, calls: 0, remembered: 0, tokens: 0 };

function summed({ cost, calls, usage }: ReturnType<ReturnType<typeof createModels>['spent']>): Spent {
  const tokens = Object.values(usage).reduce((sum, { input, output }) => sum + input + output, 0);
  return { cost, calls, remembered: 0, tokens };
}
