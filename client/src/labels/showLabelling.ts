import { type Disposable, l10n, StatusBarAlignment, Disposable as Together, window } from 'vscode';
import type { Labelling } from './labelling.ts';

/** Says in the status bar that samples are being labelled; a click ends it. */
export function showLabelling(labelling: Labelling): Disposable {
  const item = window.createStatusBarItem('rewardsmith.labelling', StatusBarAlignment.Right, 98);
  item.name = l10n.t('Rewardsmith: Labelling');
  item.text = `$(edit) ${l10n.t('Labelling')}`;
  item.tooltip = l10n.t('Scores are hidden until you have labelled them. Click to end labelling.');
  item.command = 'rewardsmith.toggleLabelling';
  const draw = () => (labelling.isOn() ? item.show() : item.hide());
  return Together.from(item, labelling.onDidChange(draw));
}
