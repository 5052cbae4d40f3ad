import { pathToFileURL } from 'node:url';
import { readChunks } from '../adapters/files.ts';
import type { Desk } from './desk.ts';
import { createDocuments, type SpecDocument } from './documents.ts';

/** Characters of a file beyond which it is passed over. */
const largest = 5_000_000;

/** Reads a spec that the editor has not opened; undefined where it cannot be read or is too large. */
export async function readSpec(desk: Desk, file: string): Promise<SpecDocument | undefined> {
  const { specs, open } = createDocuments(desk.documents.encoding);
  const { href } = pathToFileURL(file);
  const text = await textOf(file).catch(() => undefined);
  if (text !== undefined) open(href, '', 0, text);
  return specs.get(href);
}

async function textOf(file: string): Promise<string | undefined> {
  let text = '';
  for await (const chunk of readChunks(file)) {
    text += chunk;
    if (text.length > largest) return undefined;
  }
  return text.replace(/^\uFEFF/, '');
}
