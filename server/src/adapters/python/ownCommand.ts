import { tmpdir } from 'node:os';
import type { Command } from './child.ts';

/** How the user's own interpreter is started: with what it needs to find its packages, and no key of the environment. */
export function ownCommand(interpreter: string, script: string): Command {
  const given = Object.entries(process.env).filter(([name]) => passed.has(name.toUpperCase()));
  const env = { ...Object.fromEntries(given), PYTHONUTF8: '1' };
  return { path: interpreter, args: ['-B', script], env, folder: tmpdir() };
}

const passed = new Set(
  (
    'PATH HOME LANG LC_ALL LC_CTYPE TZ TMPDIR TEMP TMP PYTHONPATH PYTHONHOME PYTHONUSERBASE VIRTUAL_ENV CONDA_PREFIX ' +
    'PYENV_ROOT PYENV_VERSION LD_LIBRARY_PATH DYLD_LIBRARY_PATH NLTK_DATA SYSTEMROOT WINDIR PATHEXT USERPROFILE ' +
    'APPDATA LOCALAPPDATA'
  ).split(' '),
);
