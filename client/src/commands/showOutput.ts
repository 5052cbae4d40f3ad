import type { Host } from '../host.ts';

export function showOutput({ log }: Host): void {
  log.show();
}
