import { setFlagsFromString } from 'node:v8';
import { type Command, Unusable } from './command.ts';

export const lsp: Command = {
  name: 'lsp',
  usage: 'lsp --stdio',
  docs: 'The language server, for any editor.',
  options: { stdio: { type: 'boolean' } },
  optionDocs: { stdio: 'speak over standard input and output' },
  run: async (shell, _files, values) => {
    if (!values.stdio) throw new Unusable('The language server speaks over `--stdio`.');
    setFlagsFromString('--heap-growing-percent=150');
    const { startServer } = await import('../server/server.ts');
    startServer();
    await new Promise<void>((resolve) => shell.signal.addEventListener('abort', () => resolve()));
    return 0;
  },
};
