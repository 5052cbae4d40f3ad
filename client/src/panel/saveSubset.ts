import { commands, l10n, type Uri, window, workspace } from 'vscode';
import type { LineRanges } from './messages.ts';
import { beside, saveAs } from './saveAs.ts';
import { subsetOf } from './subsetOf.ts';

/** Writes the selected lines of samples, byte for byte, to a file that the user names, and offers to open it. */
export async function saveSubset(samples: Uri | undefined, lines: LineRanges): Promise<void> {
  if (samples === undefined || lines.length === 0) return;
  const bytes = subsetOf(await bytesOf(samples), lines);
  const wanted = beside(samples, 'subset.samples.jsonl', /(?:\.samples)?\.jsonl$/);
  const target = await saveAs(wanted, bytes, l10n.t('Make Samples File from Selection'));
  if (target === undefined) return;
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(
    l10n.t('The selected samples are in {0}.', target.path.split('/').at(-1)!),
    open,
  );
  if (chosen === open) await commands.executeCommand('vscode.open', target);
}

/** An open samples file counts as the editor has it, saved or not: so it was graded. */
async function bytesOf(samples: Uri): Promise<Uint8Array> {
  const open = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === samples.toString());
  return open ? Buffer.from(open.getText()) : workspace.fs.readFile(samples);
}
