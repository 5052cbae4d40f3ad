import { commands, type ExtensionContext, window } from 'vscode';
import { table } from './commands/index.ts';
import { offerComparisons } from './comparison/comparisons.ts';
import type { Host } from './host.ts';
import { createLabelling } from './labels/labelling.ts';
import { showLabelling } from './labels/showLabelling.ts';
import { offerReplays } from './prompts/replays.ts';
import { offerPython } from './python/pythonTabs.ts';
import { offerTraces } from './python/traces.ts';
import { offerRunTexts } from './runs/runTexts.ts';

/** Registers the commands and returns; the language client is loaded and started behind it. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Rewardsmith', { log: true });
  const labelling = createLabelling();
  const client = afterThis()
    .then(() => import('./start.ts'))
    .then(({ start }) => start(context, log, labelling));
  client.catch((error) => log.error(error));
  const comparisons = offerComparisons(client);
  const traces = offerTraces(client);
  const replays = offerReplays();
  const host: Host = { context, log, client, comparisons, labelling, traces, replays };
  for (const [id, command] of Object.entries(table)) {
    context.subscriptions.push(commands.registerCommand(id, (given) => command(host, given as never)));
  }
  const shown = [showLabelling(labelling), offerPython(host), offerRunTexts(client)];
  context.subscriptions.push(log, labelling, comparisons, traces, replays, ...shown);
}

function afterThis() {
  return new Promise<void>((resolve) => setImmediate(resolve));
}
