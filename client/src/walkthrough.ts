import { type Disposable, languages, type TextDocument, Disposable as Together, type Uri, workspace } from 'vscode';
import { specLanguages } from './languages.ts';
import { tick } from './tick.ts';

/** Ticks the walkthrough's steps that an edit or a view does: a spec was opened, a spec's last fault was mended. */
export function tickWalkthrough(): Disposable {
  const faulty = new Map<string, number>();
  const opened = (document: TextDocument) => isSpec(document) && tick('specOpened');
  const judge = (uri: Uri) => {
    const document = workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
    if (document === undefined || !isSpec(document)) return faulty.delete(uri.toString());
    if (languages.getDiagnostics(uri).length > 0) return faulty.set(uri.toString(), document.version);
    const before = faulty.get(uri.toString()) ?? document.version;
    faulty.delete(uri.toString());
    return document.version > before && tick('faultMended');
  };
  workspace.textDocuments.forEach(opened);
  return Together.from(
    workspace.onDidOpenTextDocument(opened),
    languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(judge)),
  );
}

function isSpec({ languageId }: TextDocument) {
  return specLanguages.includes(languageId);
}
