import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, Uri, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type ChangesFound, changesFound, type MeaningChange } from '../../server/src/protocol.ts';
import { linked } from './links.ts';
import { moveLine } from './moveLine.ts';

/** Marks the lines of criteria that mean something else than in the last commit, in the gutter of each editor. */
export function markChanges(client: LanguageClient, icons: Uri): Disposable {
  const latest = new Map<string, ChangesFound>();
  const types = Object.entries(rulers).map(([kind, colour]) => ({ kind, type: typeOf(icons, kind, colour) }));
  const draw = (editor: TextEditor) => {
    const { document } = editor;
    const changes = latest.get(document.uri.toString())?.changes ?? [];
    const known = changes.filter(({ line }) => line < document.lineCount);
    for (const { kind, type } of types)
      editor.setDecorations(
        type,
        known
          .filter((change) => change.kind === kind)
          .map(({ line, detail }) => ({ range: document.lineAt(line).range, hoverMessage: linked(detail) })),
      );
  };
  const drawAll = () => window.visibleTextEditors.forEach(draw);
  const put = (uri: string, found: ChangesFound) => {
    latest.set(uri, found);
    window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri).forEach(draw);
  };
  return Disposable.from(
    ...types.map(({ type }) => type),
    client.onNotification(changesFound, (found: ChangesFound) => {
      const document = workspace.textDocuments.find(({ uri }) => uri.toString() === found.uri);
      if (document !== undefined && found.version >= document.version) put(found.uri, found);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const found = latest.get(document.uri.toString());
      if (found === undefined || contentChanges.length === 0) return;
      const changes = found.changes.map((change) => ({
        ...change,
        line: contentChanges.reduce(moveLine, change.line),
      }));
      put(document.uri.toString(), { ...found, changes });
    }),
    workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      latest.clear();
      drawAll();
    }),
    window.onDidChangeVisibleTextEditors(drawAll),
  );
}

/** The colours that editors give to changed lines. */
const rulers: Readonly<Record<MeaningChange['kind'], string>> = {
  added: 'editorGutter.addedBackground',
  changed: 'editorGutter.modifiedBackground',
  removed: 'editorGutter.deletedBackground',
};

/** A sign of its own for each kind: `+`, `≠` and `−`. */
function typeOf(icons: Uri, kind: string, colour: string) {
  const icon = (theme: string) => ({ gutterIconPath: Uri.joinPath(icons, `${kind}-${theme}.svg`) });
  return window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    light: icon('light'),
    dark: icon('dark'),
    overviewRulerColor: new ThemeColor(colour),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}
