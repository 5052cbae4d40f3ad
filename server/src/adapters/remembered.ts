import type { Json } from '../engine/json.ts';
import type { Answer, Ask, Asker } from '../engine/world.ts';
import type { AnswerStore } from './answerStore.ts';
import { answerKey } from './answerStore.ts';
import { aborting, createAbortWatch } from './judges/abortWatch.ts';

export interface Memory {
  readonly store: AnswerStore;
  /** What the answer depends on beside the ask: the provider's address. */
  readonly scope: string;
  /** Told when the store cannot be read or written; asks are then made and answered without it. */
  readonly onStoreFault: (error: unknown) => void;
}

/**
 * Answers from the store what was answered before, marked `remembered` and without usage, for it costs nothing. Equal
 * asks at the same time are one call. Only whole values are kept, never faults.
 */
export function remembered<A extends Ask>(asker: Asker<A>, { store, scope, onStoreFault }: Memory): Asker<A> {
  const underWay = new Map<string, SharedCall>();
  const watch = createAbortWatch();

  const answer = async (key: string, ask: A, signal: AbortSignal): Promise<Answer> => {
    const kept = await store.get(key).catch(onStoreFault);
    if (kept !== undefined) return { value: kept, remembered: true };
    const answered = await asker(ask, signal);
    if ('value' in answered && !answered.incomplete) await store.put(key, answered.value).catch(onStoreFault);
    return answered;
  };
  const begin = (key: string, ask: A): SharedCall => {
    const stop = new AbortController();
    const call = { answer: answer(key, ask, stop.signal), stop, waiting: 0 };
    underWay.set(key, call);
    return call;
  };
  return async (ask, signal) => {
    signal.throwIfAborted();
    const key = answerKey({ version: 1, scope, ask: ask as unknown as Json });
    const running = underWay.get(key);
    const call = running ?? begin(key, ask);
    call.waiting++;
    try {
      const answered = await aborting(call.answer, signal, watch);
      return running ? shared(answered) : answered;
    } finally {
      call.waiting--;
      if (call.waiting === 0) {
        underWay.delete(key);
        if (signal.aborted) call.stop.abort(signal.reason);
      }
    }
  };
}

/** One call that several may wait for; it stops when none is left. */
interface SharedCall {
  readonly answer: Promise<Answer>;
  readonly stop: AbortController;
  waiting: number;
}

/** Another's call costs the one who joined it nothing. */
function shared(answer: Answer): Answer {
  if ('value' in answer) return { value: answer.value, remembered: true };
  return { flag: answer.flag, message: answer.message };
}
