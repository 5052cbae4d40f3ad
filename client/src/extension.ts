import { commands, type ExtensionContext, window } from 'vscode';
import { table } from './commands/index.ts';
import type { Host } from './host.ts';
import { offerPython } from './pythonTabs.ts';

/** Registers the commands and returns; the language client is loaded and started behind it. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Rewardsmith', { log: true });
  const client = afterThis()
    .then(() => import('./start.ts'))
    .then(({ start }) => start(context, log));
  client.catch((error) => log.error(error));
  const host: Host = { context, log, client };
  for (const [id, command] of Object.entries(table)) {
    context.subscriptions.push(commands.registerCommand(id, (given) => command(host, given as never)));
  }
  context.subscriptions.push(log, offerPython(host));
}

function afterThis() {
  return new Promise<void>((resolve) => setImmediate(resolve));
}
