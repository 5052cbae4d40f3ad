import type { CodeLens } from 'vscode-languageserver-types';
import { type RunLens, runLensCommand } from './runLensCommand.ts';
import type { Feature } from './seen.ts';

/** What a lens says, once it is shown. */
export const codeLensResolve: Feature<CodeLens, CodeLens> = {
  method: 'codeLens/resolve',
  answer: (seen, lens) => {
    const data = lens.data as RunLens | undefined;
    return data?.path ? { ...lens, command: runLensCommand(seen, data) } : lens;
  },
};
