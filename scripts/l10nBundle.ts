import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentationTexts } from './documentationTexts.ts';
import { clientMessagesIn, messagesIn } from './messagesIn.ts';

const root = resolve(import.meta.dirname, '..');

/** What there is to translate: each English message of client and server under itself, sorted. */
export function l10nBundle(): Readonly<Record<string, string>> {
  const messages = [
    ...sourcesIn('client/src').flatMap(clientMessagesIn),
    ...sourcesIn('server/src').flatMap(messagesIn),
    ...documentationTexts(),
  ];
  return Object.fromEntries([...new Set(messages)].sort().map((message) => [message, message]));
}

function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => readFileSync(resolve(root, folder, name), 'utf8'));
}
