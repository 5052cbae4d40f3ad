import { l10n, QuickInputButtons, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { LabelledCriterion, SampleLabel, SampleLabels } from '../../../server/src/protocol/index.ts';
import { labelKey } from './labelKey.ts';
import { labelName } from './labelName.ts';

/** What was picked: a label, `clear`, a number to be typed, or where to go on without. */
export type Picked = { readonly label: SampleLabel | null } | 'number' | 'skip' | 'back' | 'nextSample' | undefined;

interface Item extends QuickPickItem {
  readonly key?: string;
  readonly means?: Picked;
}

/** Lets a person pick the label of one criterion: by Enter, or at once by its key. Undefined where it was closed. */
export function pickLabel(sample: SampleLabels, at: number): Promise<Picked> {
  const criterion = sample.criteria[at]!;
  const pick = window.createQuickPick<Item>();
  const items = itemsOf(criterion);
  pick.title = l10n.t('Sample {0} of {1}, {2}: {3}', sample.place, sample.of, sample.id, criterion.id);
  pick.placeholder = criterion.about || sample.text;
  pick.items = items;
  pick.ignoreFocusOut = true;
  pick.step = at + 1;
  pick.totalSteps = sample.criteria.length;
  if (at > 0) pick.buttons = [QuickInputButtons.Back];
  const current = items.find(({ means }) => typeof means === 'object' && means.label === criterion.label);
  if (current) pick.activeItems = [current];
  return new Promise((resolve) => {
    const end = (picked: Picked) => {
      resolve(picked);
      pick.hide();
    };
    pick.onDidAccept(() => end(pick.selectedItems[0]?.means));
    pick.onDidChangeValue((value) => {
      const found = items.find(({ key }) => key === value);
      if (found) end(found.means);
    });
    pick.onDidTriggerButton(() => end('back'));
    pick.onDidHide(() => {
      end(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(criterion: LabelledCriterion): readonly Item[] {
  const { options, numbers, label: now } = criterion;
  const labels = options.map((label): Item => {
    const key = labelKey(criterion, label);
    return item(key, labelName(label), { label }, label === now);
  });
  const isOther = now !== undefined && !options.includes(now);
  return [
    ...labels,
    ...(isOther ? [item(undefined, labelName(now), { label: now }, true)] : []),
    ...(numbers ? [item('#', l10n.t('A number…'), 'number')] : []),
    { label: '', kind: QuickPickItemKind.Separator },
    ...(now === undefined ? [] : [item('x', l10n.t('Take the label back'), { label: null })]),
    item('j', l10n.t('Skip'), 'skip'),
    item('s', l10n.t('Next sample'), 'nextSample'),
  ];
}

function item(key: string | undefined, name: string, means: Picked, isNow = false): Item {
  return {
    label: key === undefined ? name : `${key}  ${name}`,
    ...(isNow && { description: l10n.t('as it is labelled now') }),
    ...(key !== undefined && { key }),
    means,
  };
}
