import type { Host } from '../host.ts';

/** Begins or ends labelling: while it lasts, scores are hidden until one has judged. */
export function toggleLabelling({ labelling }: Host): void {
  labelling.set(!labelling.isOn());
}
