import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist');
export const peers = fileURLToPath(new URL('../node_modules/', import.meta.url));
export const promptfoo = fileURLToPath(new URL('../promptfoo/node_modules/promptfoo/', import.meta.url));

const generated = mkdtempSync(join(tmpdir(), 'rewardsmith-bench-'));
process.once('exit', () => rmSync(generated, { recursive: true, force: true }));

/** A fresh folder for what a row generates; gone when the benches end. */
export function scratch() {
  return mkdtempSync(join(generated, 'row-'));
}
