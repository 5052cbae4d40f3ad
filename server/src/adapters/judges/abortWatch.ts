/** Runs a callback when a signal aborts, at once where it already has; what it returns takes the callback back. */
export type AbortWatch = (signal: AbortSignal, callback: () => void) => () => void;

/** Watches signals with one listener each: a signal with thousands of listeners of its own takes quadratic time. */
export function createAbortWatch(): AbortWatch {
  const watched = new WeakMap<AbortSignal, Set<() => void>>();

  const callbacksOf = (signal: AbortSignal) => {
    const known = watched.get(signal);
    if (known) return known;
    const callbacks = new Set<() => void>();
    watched.set(signal, callbacks);
    const callAll = () => {
      for (const callback of callbacks) callback();
    };
    signal.addEventListener('abort', callAll, { once: true });
    return callbacks;
  };
  return (signal, callback) => {
    if (signal.aborted) {
      callback();
      return () => {};
    }
    const callbacks = callbacksOf(signal);
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  };
}

/** The same promise, but rejected with the signal's reason as soon as it aborts. */
export function aborting<T>(promise: Promise<T>, signal: AbortSignal, watch: AbortWatch): Promise<T> {
  return new Promise((resolve, reject) => {
    const unwatch = watch(signal, () => reject(signal.reason));
    promise.then(resolve, reject).finally(unwatch);
  });
}
