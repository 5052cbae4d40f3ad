import { Disposable, OverviewRulerLane, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type ChangesFound, changesFound, type MeaningChange } from '../../../server/src/protocol/index.ts';
import { linked } from '../links.ts';
import { moveLine } from '../moveLine.ts';

/**
 * Marks the lines of criteria that mean something else than in the last commit, at the start of the line in each editor:
 * the gutter belongs to the tests.
 */
export function markChanges(client: LanguageClient): Disposable {
  const latest = new Map<string, ChangesFound>();
  const types = Object.entries(bars).map(([kind, bar]) => ({ kind, type: typeOf(bar) }));
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

interface Bar {
  readonly colour: string;
  readonly borderStyle: string;
}

/** The colours that editors give to changed lines, and for each kind a stroke of its own. */
const bars: Readonly<Record<MeaningChange['kind'], Bar>> = {
  added: { colour: 'editorGutter.addedBackground', borderStyle: 'solid' },
  changed: { colour: 'editorGutter.modifiedBackground', borderStyle: 'double' },
  removed: { colour: 'editorGutter.deletedBackground', borderStyle: 'dotted' },
};

function typeOf({ colour, borderStyle }: Bar) {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    borderWidth: '0 0 0 4px',
    borderStyle,
    borderColor: new ThemeColor(colour),
    overviewRulerColor: new ThemeColor(colour),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}
