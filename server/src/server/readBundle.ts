import { readFile } from 'node:fs/promises';
import type { Bundle } from '../languages/message.ts';
import type { StartOptions } from '../protocol/index.ts';

/** The sentences of the editor's language: none where the folder has no bundle of it. Throws on a broken one. */
export async function readBundle({ locale, l10n }: StartOptions): Promise<Bundle> {
  if (!locale || !l10n?.startsWith('file:')) return {};
  const file = new URL(`bundle.l10n.${encodeURIComponent(locale)}.json`, l10n.endsWith('/') ? l10n : `${l10n}/`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Bundle;
}
