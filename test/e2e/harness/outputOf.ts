import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an output channel wrote, from the log files of an editor; empty where it wrote nothing. */
export async function outputOf(profile: string, channel: string): Promise<string> {
  const folder = join(profile, 'logs');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const logs = files.filter((file) => file.endsWith(`${channel}.log`)).sort();
  const texts = await Promise.all(logs.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('');
}
