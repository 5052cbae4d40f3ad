import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function logsOf(profile: string): Promise<string[]> {
  const folder = join(profile, 'logs');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.filter((file) => file.endsWith('.log')).map((file) => join(folder, file));
}

/** What the output channels of a window write, from the log files that come after this call. */
export async function outputFrom(profile: string): Promise<(channel: string) => Promise<string>> {
  const earlier = new Set(await logsOf(profile));
  return async (channel) => {
    const logs = (await logsOf(profile)).filter((file) => file.endsWith(`${channel}.log`) && !earlier.has(file));
    const texts = await Promise.all(logs.sort().map((file) => readFile(file, 'utf8')));
    return texts.join('');
  };
}
