import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { answerSamples } from './answerSamples.ts';
import { createClient } from './client.ts';
import { markChanges } from './comparison/changeMarks.ts';
import { followCommits } from './comparison/commits.ts';
import { offerCompiled } from './compiled/compiledPreviews.ts';
import { offerErrorLists } from './errors/errorLists.ts';
import { explainHints } from './hintHovers.ts';
import type { Labelling } from './labels/labelling.ts';
import { offerResults } from './panel/offerResults.ts';
import { offerPrompts } from './prompts/prompts.ts';
import { dropRubrics } from './rubrics/dropRubrics.ts';
import { offerRuns } from './runs/offerRuns.ts';
import { offerSamples } from './sample/sampleDocuments.ts';
import { showSampleStatus } from './sample/sampleStatus.ts';
import { drawScores } from './scores/decorations.ts';
import { keepScores } from './scores/scores.ts';
import { answerSecrets } from './secrets.ts';
import { showStatus } from './status.ts';
import { offerTests } from './tests/offerTests.ts';
import { reportTrust } from './trust.ts';
import { tickWalkthrough } from './walkthrough.ts';

/** Starts the server and all that listens to it. Resolves at once; a failed start is logged and shown by the client. */
export function start(context: ExtensionContext, log: LogOutputChannel, labelling: Labelling): LanguageClient {
  const client = createClient(context, log);
  const scores = keepScores(client);
  context.subscriptions.push(
    client,
    scores,
    drawScores(scores),
    dropRubrics(client),
    explainHints(client, scores),
    showStatus(scores),
    showSampleStatus(scores),
    offerSamples(client, scores, labelling),
    offerErrorLists(client, scores),
    offerPrompts(client),
    offerResults({ client, context, log, scores }),
    offerTests(client, log, scores),
    offerCompiled(client),
    followCommits(client, log),
    markChanges(client),
    offerRuns(client, log),
    reportTrust(client),
    answerSecrets(client, context),
    answerSamples(client),
    tickWalkthrough(),
  );
  client.start().catch((error) => log.error(error));
  return client;
}
