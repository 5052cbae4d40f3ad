import { l10n, Selection, type TextEditor, window } from 'vscode';
import type { LabelledCriterion, SampleLabel } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { specOfSample } from '../sample/sampleUri.ts';
import { askLabels } from './askLabels.ts';
import { criteriaIn, type NamedCriterion } from './criteriaIn.ts';
import { giveLabel } from './giveLabel.ts';
import { labelKey } from './labelKey.ts';
import { labelName } from './labelName.ts';

/** The label that a criterion is to have: null takes back the one that it has, undefined where it takes none such. */
export type Choose = (criterion: LabelledCriterion) => SampleLabel | null | undefined;

/**
 * Labels the criterion at the cursor of the sample that is shown, else the first one, and goes on to the next. The
 * first label begins labelling.
 */
export async function labelAtCursor(host: Host, choose: Choose): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor && specOfSample(editor.document);
  if (!editor || uri === undefined) return;
  const sample = await askLabels(host, { uri });
  if (!sample) return;
  const named = await labelledIn(editor, sample.criteria);
  const at = named.find(({ line }) => line >= editor.selection.active.line) ?? named[0];
  const criterion = sample.criteria.find(({ id }) => id === at?.id);
  if (!at || !criterion) return void window.showInformationMessage(l10n.t('There is no criterion to label here.'));
  const label = choose(criterion);
  if (label === undefined) return void window.showInformationMessage(keysOf(criterion));
  host.labelling.set(true);
  const { id, line } = sample;
  if (await giveLabel(host, { uri, id, line, criterion: criterion.id, label })) moveTo(editor, behind(named, at) ?? at);
}

/** Moves the cursor to the next criterion that can be labelled, or to the one before. */
export async function moveCriterion(host: Host, by: 1 | -1): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor && specOfSample(editor.document);
  if (!editor || uri === undefined) return;
  const sample = await askLabels(host, { uri });
  const named = sample ? await labelledIn(editor, sample.criteria) : [];
  const { line } = editor.selection.active;
  const next = by > 0 ? named.find((each) => each.line > line) : named.findLast((each) => each.line < line);
  if (next) moveTo(editor, next);
}

/** Where each criterion stands first: that is its line in the table of scores. */
async function labelledIn({ document }: TextEditor, criteria: readonly LabelledCriterion[]) {
  const ids = new Set(criteria.map(({ id }) => id));
  const named = (await criteriaIn(document)).filter(({ id }) => ids.has(id));
  return named.filter((each, at) => named.findIndex(({ id }) => id === each.id) === at);
}

function behind(named: readonly NamedCriterion[], { line }: NamedCriterion): NamedCriterion | undefined {
  return named.find((each) => each.line > line);
}

function moveTo(editor: TextEditor, { id, line }: NamedCriterion): void {
  const character = Math.max(0, editor.document.lineAt(line).text.indexOf(id));
  editor.selection = new Selection(line, character, line, character);
  editor.revealRange(editor.selection);
}

function keysOf(criterion: LabelledCriterion): string {
  const keys = criterion.options.map((label) => `${labelKey(criterion, label) ?? '–'} ${labelName(label)}`);
  return l10n.t('{0} is labelled with: {1}', criterion.id, keys.join(', '));
}
