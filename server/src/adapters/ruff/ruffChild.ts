import { createRuff } from './createRuff.ts';
import type { FromRuff, ToRuff } from './ruffProcess.ts';

const check = createRuff();

function answer({ id, text }: ToRuff): FromRuff {
  try {
    return { id, findings: check(text) };
  } catch (error) {
    return { id, failure: (error as Error).message };
  }
}

process.on('message', (message: ToRuff) => process.send?.(answer(message)));
