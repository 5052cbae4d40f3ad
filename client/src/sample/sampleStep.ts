import { l10n, ProgressLocation, window } from 'vscode';
import {
  type ActiveSample,
  activeSample,
  type SampleAnswer,
  type SampleStep,
  type SampleWanted,
  sampleWanted,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { sampleSpec } from './sampleSpec.ts';

/** The command that makes another sample the active one, or says why there is none. */
export function sampleStep(step: SampleStep): (host: Host) => Promise<void> {
  return async ({ client }) => {
    const uri = sampleSpec();
    if (uri === undefined) return;
    const server = await client;
    const wanted: SampleWanted = { uri, step };
    const answer = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Looking for a sample') },
      () => server.sendRequest<SampleAnswer>(sampleWanted, wanted),
    );
    if ('refused' in answer) return void window.showInformationMessage(answer.refused);
    const { id, line } = answer;
    await server.sendNotification(activeSample, { uri, id, line } satisfies ActiveSample);
  };
}
