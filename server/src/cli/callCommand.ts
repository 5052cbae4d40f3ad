import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Shell, Unusable } from './command.ts';

/** Each command under its name, loaded when it is called: what one needs would double the start of another. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  run: async () => (await import('./run.ts')).run,
  runs: async () => (await import('./runs.ts')).runs,
  grade: async () => (await import('./grade.ts')).grade,
  diff: async () => (await import('./diff.ts')).diff,
  prompt: async () => (await import('./prompt.ts')).prompt,
  explain: async () => (await import('./explain.ts')).explain,
  compile: async () => (await import('./compile.ts')).compile,
  import: async () => (await import('./import.ts')).importCommand,
  formula: async () => (await import('./formula.ts')).formula,
  lsp: async () => (await import('./lsp.ts')).lsp,
};

/** How a command is loaded. */
type Loader = (load: () => Promise<Command>) => Promise<Command>;

/** Runs one call; returns the exit code. Everything the user must know is written, never thrown. */
export async function callCommand(
  shell: Shell,
  [name, ...rest]: readonly string[],
  loader: Loader = (load) => load(),
): Promise<ExitCode> {
  if (name === undefined || !Object.hasOwn(commands, name)) return overview(shell, name);
  const command = await loader(commands[name]!);
  try {
    const options = { ...command.options, help: { type: 'boolean' as const } };
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    if (!values.help) return await command.run(shell, positionals, values as never);
    shell.out(helpOf(command));
    return 0;
  } catch (error) {
    if (shell.signal.aborted) return stopped(shell);
    if (error instanceof Unusable) return complain(shell, error.message);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS')) return complain(shell, `${message}\nusage: rewardsmith ${command.usage}`);
    throw error;
  }
}

function complain(shell: Shell, message: string): ExitCode {
  shell.log(`rewardsmith: ${message}\n`);
  return 2;
}

function stopped(shell: Shell): ExitCode {
  shell.log('rewardsmith: stopped. Answers so far are kept; run it again to go on.\n');
  return 2;
}

async function overview(shell: Shell, name: string | undefined): Promise<ExitCode> {
  const known = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = known.map(({ usage, docs }) => `  rewardsmith ${usage}\n      ${docs}`);
  const text = `Grades completions and checks the graders that do it.\n\n${lines.join('\n')}\n\n--help after a call tells more.`;
  if (name === undefined || name === '--help' || name === 'help') {
    shell.out(text);
    return 0;
  }
  return complain(shell, `There is no \`${name}\`.\n\n${text}`);
}

function helpOf({ usage, docs, options, optionDocs }: Command): string {
  const flags = Object.keys(options).map((flag) => `  --${flag.padEnd(16)} ${optionDocs[flag] ?? ''}`);
  return `usage: rewardsmith ${usage}\n\n${docs}\n\n${flags.join('\n')}`;
}
