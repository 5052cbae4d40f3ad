import { setFlagsFromString } from 'node:v8';

/**
 * Loads modules with every function compiled at once. Node's cache of compiled code is filled as a module is loaded, so
 * that otherwise it lacks the functions inside, and each call compiles again those that it needs.
 */
export async function compiledWhole<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  setFlagsFromString('--no-lazy');
  try {
    return await load();
  } finally {
    setFlagsFromString('--lazy');
  }
}
