import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { answerSamples } from './answerSamples.ts';
import { createClient } from './client.ts';
import { drawScores } from './decorations.ts';
import { offerErrorLists } from './errorLists.ts';
import { explainHints } from './hintHovers.ts';
import { offerPrompts } from './prompts.ts';
import { keepScores } from './scores.ts';
import { answerSecrets } from './secrets.ts';
import { showStatus } from './status.ts';
import { reportTrust } from './trust.ts';
import { tickWalkthrough } from './walkthrough.ts';

/** Starts the server and all that listens to it. Resolves at once; a failed start is logged and shown by the client. */
export function start(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const client = createClient(context, log);
  const scores = keepScores(client);
  context.subscriptions.push(
    client,
    scores,
    drawScores(scores),
    explainHints(client, scores),
    showStatus(scores),
    offerErrorLists(client, scores),
    offerPrompts(client),
    reportTrust(client),
    answerSecrets(client, context),
    answerSamples(client),
    tickWalkthrough(),
  );
  client.start().catch((error) => log.error(error));
  return client;
}
