import { type Disposable, type InlayHint, type TextDocument, workspace } from 'vscode';
import { InlayHintRequest, type LanguageClient } from 'vscode-languageclient/node';
import { linked } from './links.ts';
import type { Scores } from './scores/scores.ts';

/**
 * A hint at the end of a line says in its hover what the score of the line says, too: behind such a hint the editor
 * takes the mouse on the score for one on the hint, and shows no other hover.
 */
export function explainHints(client: LanguageClient, scores: Scores): Disposable {
  client.middleware.provideInlayHints = async (document, range, token, next) =>
    (await next(document, range, token))?.map((hint) => explained(hint, document, scores));
  return scores.onDidChange((uri) => {
    const document = workspace.textDocuments.find((it) => it.uri.toString() === uri);
    if (document) client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
  });
}

function explained(hint: InlayHint, document: TextDocument, scores: Scores): InlayHint {
  const { line } = hint.position;
  const score = scores.of(document)?.scores.find((it) => it.line === line);
  if (score === undefined || !document.lineAt(line).range.end.isEqual(hint.position)) return hint;
  const own = typeof hint.tooltip === 'string' ? hint.tooltip : (hint.tooltip?.value ?? '');
  hint.tooltip = linked(`${score.detail}\n\n${own}`);
  return hint;
}
