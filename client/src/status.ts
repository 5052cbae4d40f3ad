import {
  commands,
  type Disposable,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  Disposable as Together,
  window,
} from 'vscode';
import type { ScoreStatus } from '../../server/src/protocol/index.ts';
import { isSpec } from './isSpec.ts';
import { linked } from './links.ts';
import type { Scores } from './scores/scores.ts';

const icons = {
  idle: '$(beaker)',
  fresh: '$(beaker)',
  stale: '$(history)',
  running: '$(loading~spin)',
  failed: '$(warning)',
} as const;

/** Keeps one status bar item about the active spec: a click runs it, or cancels what runs. */
export function showStatus(scores: Scores): Disposable {
  const item = window.createStatusBarItem('rewardsmith.status', StatusBarAlignment.Right, 100);
  item.name = 'Rewardsmith';
  const draw = (editor: TextEditor | undefined) => {
    const isShown = editor !== undefined && isSpec(editor.document);
    const status = isShown ? scores.of(editor.document)?.status : undefined;
    commands.executeCommand('setContext', 'rewardsmith.running', status?.state === 'running');
    if (!isShown) return item.hide();
    fill(item, status ?? unknown());
    item.show();
  };
  const drawActive = () => draw(window.activeTextEditor);
  drawActive();
  return Together.from(item, scores.onDidChange(drawActive), window.onDidChangeActiveTextEditor(draw));
}

function fill(item: StatusBarItem, { state, text, spoken = text, detail }: ScoreStatus) {
  item.text = `${icons[state]} ${text}`;
  item.tooltip = linked(`${detail}\n\n${clickMeans(state)}`);
  item.command = state === 'running' ? 'rewardsmith.cancel' : 'rewardsmith.runAll';
  item.accessibilityInformation = { label: labelOf(state, spoken), role: 'button' };
}

/** What a screen reader says: the icon's part is in words, too. */
function labelOf(state: ScoreStatus['state'], spoken: string): string {
  const means = clickMeans(state);
  if (state === 'failed') return l10n.t('Rewardsmith: {0}, failed. {1}', spoken, means);
  return l10n.t('Rewardsmith: {0}. {1}', spoken, means);
}

function unknown(): ScoreStatus {
  return { state: 'idle', text: 'Rewardsmith', detail: l10n.t('This file is not graded yet.') };
}

function clickMeans(state: ScoreStatus['state']) {
  return state === 'running' ? l10n.t('Click to cancel.') : l10n.t('Click to run all graders of the file.');
}
