import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist');
export const peers = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** A fresh folder for what a row generates. */
export function scratch() {
  return mkdtempSync(join(tmpdir(), 'rewardsmith-bench-'));
}
