/** Calls back when a signal fires, with one listener a signal however many wait for it. */
export class Aborts {
  readonly #waiting = new Map<AbortSignal, { readonly calls: Set<() => void>; readonly fire: () => void }>();

  add(signal: AbortSignal, call: () => void): void {
    const entry = this.#waiting.get(signal) ?? this.#listen(signal);
    entry.calls.add(call);
  }

  remove(signal: AbortSignal, call: () => void): void {
    const entry = this.#waiting.get(signal);
    entry?.calls.delete(call);
    if (entry?.calls.size !== 0) return;
    this.#waiting.delete(signal);
    signal.removeEventListener('abort', entry.fire);
  }

  #listen(signal: AbortSignal) {
    const calls = new Set<() => void>();
    const fire = () => {
      for (const call of [...calls]) call();
    };
    const entry = { calls, fire };
    this.#waiting.set(signal, entry);
    signal.addEventListener('abort', fire);
    return entry;
  }
}
