import { TabInputText, type Uri, window, workspace } from 'vscode';
import type { PythonTab } from './pythonTab.ts';

/** Closes the Python of a spec that is shown no more; that of one which was renamed or deleted stays. */
export async function closePython(tab: PythonTab): Promise<void> {
  if (showing(tab.spec).length > 0 || (await isGone(tab.spec))) return;
  await window.tabGroups.close(showing(tab.uri));
}

function showing(uri: Uri) {
  const all = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return all.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

async function isGone(spec: Uri): Promise<boolean> {
  if (spec.scheme === 'untitled') return false;
  return workspace.fs.stat(spec).then(
    () => false,
    () => true,
  );
}
