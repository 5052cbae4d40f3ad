import { window } from 'vscode';
import { type LabelAnswer, type LabelGiven, sampleLabelled } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { remember } from './labelling.ts';
import { raterOf } from './raterOf.ts';

/** Writes a label into the samples, so that it can be taken back; says why where it cannot, and answers whether it did. */
export async function giveLabel(
  { client, labelling }: Pick<Host, 'client' | 'labelling'>,
  given: Omit<LabelGiven, 'rater'>,
): Promise<boolean> {
  const request: LabelGiven = { ...given, rater: raterOf(given.uri) };
  const answer = await (await client).sendRequest<LabelAnswer>(sampleLabelled, request);
  if ('refused' in answer) void window.showWarningMessage(answer.refused);
  else if (answer.before !== answer.after) remember(labelling, answer);
  return !('refused' in answer);
}
