import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The texts in the folder of `beside/` that has a fixture's name, by the paths that it writes. */
export function filesBeside(file: URL): Readonly<Record<string, string>> | undefined {
  const folder = new URL(`beside/${basename(file.pathname).replace(/\..*$/, '')}/`, import.meta.url);
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder);
  return Object.fromEntries(names.map((name) => [`./${name}`, readFileSync(new URL(name, folder), 'utf8')]));
}
