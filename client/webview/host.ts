import type { FromPanel, ToPanel } from '../src/panel/messages.ts';

/** What the page keeps of itself: which spec it is of, and where it is scrolled to. */
export interface Kept {
  readonly spec: string;
  readonly left: number;
  readonly top: number;
  readonly row: number;
  readonly column: number;
}

interface EditorApi {
  postMessage(message: FromPanel): void;
  getState(): Kept | undefined;
  setState(kept: Kept): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The way to the extension, which holds all else. */
export function connectHost(hear: (message: ToPanel) => void) {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'say' in data) hear(data as ToPanel);
  });
  return {
    ask: (message: FromPanel) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (kept: Kept) => api.setState(kept),
  };
}
