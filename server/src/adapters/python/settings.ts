import type { Command } from './child.ts';

/** Where the embedded Python is and what it may use. */
export interface Settings {
  /** Path of the bundled child script. */
  readonly child: string;
  /** Folder with Pyodide's files. */
  readonly pyodide: string;
  /** The Node that runs the child. */
  readonly execPath: string;
  /** Bytes that the child may hold resident. */
  readonly memoryLimit: number;
  /** Seconds in which Python must have started. */
  readonly startTimeLimit: number;
}

const MiB = 2 ** 20;
/** What Node itself may hold beside Python's memory. */
const ownShare = 256 * MiB;

/** How the locked child is started, with nothing of this process's environment. */
export function lockedCommand(settings: Settings, permission: string): Command {
  const { SystemRoot } = process.env;
  const env = {
    ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    ...(process.platform === 'win32' && SystemRoot ? { SystemRoot } : {}),
  };
  return { path: settings.execPath, args: lockedArguments(settings, permission), env };
}

/** Node's arguments that lock the child and start it. `permission` is the name of the flag on that Node. */
function lockedArguments({ child, pyodide, memoryLimit }: Settings, permission: string): string[] {
  const folder = /[\\/]$/.test(pyodide) ? pyodide : `${pyodide}/`;
  const readable = [child, `${folder}pyodide.asm.wasm`, `${folder}python_stdlib.zip`];
  const heapLimit = Math.max(memoryLimit - ownShare, 128 * MiB);
  return [
    permission,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    `--wasm-max-mem-pages=${Math.floor(heapLimit / 65536)}`,
    child,
    folder,
    String(heapLimit * 0.75),
  ];
}
