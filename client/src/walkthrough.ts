import { commands, type Disposable, languages, type TextDocument, Disposable as Together, workspace } from 'vscode';
import { specLanguages } from './languages.ts';

/** Ticks the walkthrough's steps that no command marks: a spec was opened, and a spec's last fault was mended. */
export function tickWalkthrough(): Disposable {
  const faulty = new Set<string>();
  const opened = ({ languageId }: TextDocument) => specLanguages.includes(languageId) && tick('specOpened');
  workspace.textDocuments.forEach(opened);
  return Together.from(
    workspace.onDidOpenTextDocument(opened),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris.filter(({ path }) => /\.(grader|rubric)\.(json|ya?ml)$/.test(path))) {
        if (languages.getDiagnostics(uri).length > 0) faulty.add(uri.toString());
        else if (faulty.delete(uri.toString())) tick('faultMended');
      }
    }),
  );
}

function tick(event: 'specOpened' | 'faultMended') {
  return commands.executeCommand('setContext', `rewardsmith.${event}`, true);
}
