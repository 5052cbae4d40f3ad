import { window } from 'vscode';
import {
  type LabelsAnswer,
  type LabelsWanted,
  labelsWanted,
  type SampleLabels,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { raterOf } from './raterOf.ts';

/** What of a sample can be labelled, the active one where none is named; says why where there is none. */
export async function askLabels(
  { client }: Pick<Host, 'client'>,
  wanted: Omit<LabelsWanted, 'rater'>,
): Promise<SampleLabels | undefined> {
  const request: LabelsWanted = { ...wanted, rater: raterOf(wanted.uri) };
  const answer = await (await client).sendRequest<LabelsAnswer>(labelsWanted, request);
  if (!('refused' in answer)) return answer;
  void window.showInformationMessage(answer.refused);
  return undefined;
}
