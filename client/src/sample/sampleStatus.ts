import {
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  Disposable as Together,
  window,
  workspace,
} from 'vscode';
import type { SamplePlace } from '../../../server/src/protocol/index.ts';
import type { Scores } from '../scores/scores.ts';
import { sampleSpec } from './sampleSpec.ts';

/** Keeps one status bar item that says which sample is active; a click lets the user pick another. */
export function showSampleStatus(scores: Scores): Disposable {
  const item = window.createStatusBarItem('rewardsmith.sample', StatusBarAlignment.Right, 99);
  item.name = l10n.t('Rewardsmith: Sample');
  item.command = 'rewardsmith.pickSample';
  const draw = () => {
    const spec = sampleSpec();
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === spec);
    const sample = document && scores.of(document)?.sample;
    if (!sample) return item.hide();
    fill(item, sample);
    item.show();
  };
  draw();
  return Together.from(item, scores.onDidChange(draw), window.onDidChangeActiveTextEditor(draw));
}

/** Longer names of samples are cut. */
const longest = 20;

function fill(item: StatusBarItem, { id, place, of }: SamplePlace) {
  const name = id.length > longest ? `${id.slice(0, longest - 1)}…` : id;
  item.text = `$(list-selection) ${place}/${of} ${name}`;
  item.tooltip = tooltip(id, place, of);
  const label = l10n.t('Sample {0} of {1}, {2}. Click to pick another.', place, of, id);
  item.accessibilityInformation = { label, role: 'button' };
}

const links = {
  'rewardsmith.previousSample': l10n.t('Previous'),
  'rewardsmith.nextSample': l10n.t('Next'),
  'rewardsmith.nextFailure': l10n.t('Next failure'),
  'rewardsmith.nextDisagreement': l10n.t('Next disagreement'),
  'rewardsmith.showSample': l10n.t('Show'),
};

function tooltip(id: string, place: number, of: number): MarkdownString {
  const text = new MarkdownString();
  text.appendText(l10n.t('Sample {0} of {1}: {2}', place, of, id));
  const named = Object.entries(links).map(([command, title]) => `[${title}](command:${command})`);
  text.appendMarkdown(`\n\n${named.join(' · ')}`);
  text.isTrusted = { enabledCommands: Object.keys(links) };
  return text;
}
