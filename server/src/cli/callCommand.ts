import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { type Command, type ExitCode, type Shell, Unusable } from './command.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { formula } from './formula.ts';
import { grade } from './grade.ts';
import { importCommand } from './import.ts';
import { lsp } from './lsp.ts';
import { prompt } from './prompt.ts';
import { run } from './run.ts';

const commands: readonly Command[] = [check, run, grade, diff, prompt, compile, importCommand, formula, lsp];

/** Runs one call; returns the exit code. Everything the user must know is written, never thrown. */
export async function callCommand(shell: Shell, [name, ...rest]: readonly string[]): Promise<ExitCode> {
  const command = commands.find((known) => known.name === name);
  if (!command) return overview(shell, name);
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

function overview(shell: Shell, name: string | undefined): ExitCode {
  const lines = commands.map(({ usage, docs }) => `  rewardsmith ${usage}\n      ${docs}`);
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
