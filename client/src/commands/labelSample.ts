import { commands, l10n, window } from 'vscode';
import {
  type ActiveSample,
  activeSample,
  type LabelledCriterion,
  type SampleLabels,
  showSampleCommand,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { askLabels } from '../labels/askLabels.ts';
import { giveLabel } from '../labels/giveLabel.ts';
import { pickLabel } from '../labels/pickLabel.ts';
import { sampleSpec } from '../sample/sampleSpec.ts';

/** Asks for the labels of the active sample, criterion by criterion, then of the next one, until it is closed. */
export async function labelSample(host: Host): Promise<void> {
  const uri = sampleSpec();
  if (uri === undefined) return;
  const wasOn = host.labelling.isOn();
  host.labelling.set(true);
  await commands.executeCommand(showSampleCommand, { uri });
  let sample = await askLabels(host, { uri });
  while (sample && (await labelAll(host, uri, sample))) sample = await nextSample(host, uri, sample);
  host.labelling.set(wasOn);
}

/** Whether the next sample is wanted. */
async function labelAll(host: Host, uri: string, sample: SampleLabels): Promise<boolean> {
  const { criteria, id, line } = sample;
  if (criteria.length === 0) {
    void window.showInformationMessage(l10n.t('There is no criterion to label here.'));
    return false;
  }
  const labels = new Map(criteria.map((criterion) => [criterion.id, criterion.label]));
  const now = () => ({ ...sample, criteria: criteria.map((each) => withLabel(each, labels.get(each.id))) });
  let at = Math.max(
    0,
    criteria.findIndex(({ label }) => label === undefined),
  );
  while (at < criteria.length) {
    const picked = await pickLabel(now(), at);
    if (picked === undefined) return false;
    if (picked === 'nextSample') return true;
    const criterion = criteria[at]!;
    const given = picked === 'number' ? await askNumber(criterion) : typeof picked === 'object' ? picked : undefined;
    if (given && !(await giveLabel(host, { uri, id, line, criterion: criterion.id, label: given.label }))) continue;
    if (given) labels.set(criterion.id, given.label ?? undefined);
    if (picked !== 'number' || given) at += picked === 'back' ? -1 : 1;
  }
  return true;
}

function withLabel(
  { label: _, ...criterion }: LabelledCriterion,
  label: LabelledCriterion['label'],
): LabelledCriterion {
  return { ...criterion, ...(label !== undefined && { label }) };
}

async function askNumber({ id, about }: LabelledCriterion): Promise<{ readonly label: number } | undefined> {
  const validateInput = (text: string) => (isNumber(text) ? undefined : l10n.t('A number, such as 0.5.'));
  const text = await window.showInputBox({ title: id, prompt: about, ignoreFocusOut: true, validateInput });
  return text === undefined ? undefined : { label: Number(text) };
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

async function nextSample(host: Host, uri: string, { id, line }: SampleLabels): Promise<SampleLabels | undefined> {
  const next = await askLabels(host, { uri, id, line, step: 'next' });
  if (!next) return undefined;
  const active: ActiveSample = { uri, id: next.id, line: next.line };
  await (await host.client).sendNotification(activeSample, active);
  return next;
}
