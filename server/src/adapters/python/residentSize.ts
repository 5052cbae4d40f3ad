import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const readers: Readonly<Record<string, (pid: number) => Promise<number>>> = {
  async linux(pid) {
    const status = await readFile(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]) * 1024;
  },
  async win32(pid) {
    const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { windowsHide: true });
    const size = stdout.trim().split('","').at(-1) ?? '';
    return Number(size.replaceAll(/\D/g, '')) * 1024;
  },
};

async function fromPs(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) * 1024;
}

/** Milliseconds between two looks that the platform's way of looking is worth. */
export const lookEvery = process.platform === 'linux' ? 50 : 1000;

/** Bytes that a process holds resident; 0 when that cannot be told, as of a process that is gone. */
export async function residentSize(pid: number): Promise<number> {
  try {
    return (await (readers[process.platform] ?? fromPs)(pid)) || 0;
  } catch {
    return 0;
  }
}
