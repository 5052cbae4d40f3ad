import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  Disposable as Together,
  window,
  workspace,
} from 'vscode';
import type { ScoreLine } from '../../../server/src/protocol/index.ts';
import { specLanguages } from '../languages.ts';
import { linked } from '../links.ts';
import { colourOf } from './scoreColour.ts';
import type { Scores } from './scores.ts';

/** Draws scores at the line ends of every visible editor, for as long as it is not disposed. */
export function drawScores(scores: Scores): Disposable {
  const type = window.createTextEditorDecorationType({ rangeBehavior: DecorationRangeBehavior.ClosedClosed });
  const draw = (editor: TextEditor) => {
    if (!specLanguages.includes(editor.document.languageId)) return;
    const lines = scoresAreOff(editor.document) ? [] : (scores.of(editor.document)?.scores ?? []);
    const known = lines.filter(({ line }) => line < editor.document.lineCount);
    editor.setDecorations(
      type,
      known.map((line) => decoration(line, editor.document)),
    );
  };
  const drawAll = () => window.visibleTextEditors.forEach(draw);
  drawAll();
  return Together.from(
    type,
    scores.onDidChange((uri) => window.visibleTextEditors.filter(shows(uri)).forEach(draw)),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('rewardsmith.scores') && drawAll()),
  );
}

function shows(uri: string) {
  return ({ document }: TextEditor) => document.uri.toString() === uri;
}

function decoration(score: ScoreLine, document: TextDocument): DecorationOptions {
  const { end } = document.lineAt(score.line).range;
  return {
    range: document.lineAt(score.line).range.with(end, end),
    hoverMessage: linked(score.detail),
    renderOptions: {
      after: {
        contentText: score.text.replaceAll(' ', '\u00a0'),
        color: new ThemeColor(colourOf(score)),
        margin: '0 0 0 3em',
        fontStyle: score.state === 'stale' ? 'italic' : 'normal',
      },
    },
  };
}

function scoresAreOff(document: TextDocument) {
  return workspace.getConfiguration('rewardsmith', document).get('scores.style') === 'off';
}
