import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../server/src/cli/main.ts', import.meta.url));

export interface CommandPlace {
  readonly folder: string;
  readonly cache: string;
  /** What the shell does before, such as `ulimit -f 0;`. */
  readonly before?: string;
}

/** The command in a process of its own: the process, and how it ended with what it wrote. */
export function spawnCommand({ folder, cache, before = '' }: CommandPlace, args: readonly string[]) {
  const env = { ...process.env, REWARDSMITH_CACHE: cache };
  const shell = ['-c', `${before} exec "$0" "$@"`, process.execPath, command, ...args];
  const child = spawn('sh', shell, { cwd: folder, env });
  const [out, log]: [string[], string[]] = [[], []];
  child.stdout.on('data', (text: Buffer) => out.push(String(text)));
  child.stderr.on('data', (text: Buffer) => log.push(String(text)));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    out: out.join(''),
    log: log.join(''),
  }));
  return { child, ended };
}
