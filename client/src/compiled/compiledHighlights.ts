import {
  Disposable,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import type { CompiledCriterion, TextRange } from '../../../server/src/protocol/index.ts';
import type { CompiledPreview } from './compiledPreview.ts';

/** Draws in previews and rubrics what belongs together. */
export interface CompiledHighlights extends Disposable {
  /** Marks what became of a criterion in a preview, and what in it is old. */
  drawPart(preview: CompiledPreview, criterion: CompiledCriterion | undefined): void;
  /** Marks a criterion in its rubric, and brings it into view; no mark where there is none. */
  drawCriterion(rubric: Uri, criterion: CompiledCriterion | undefined): void;
}

/** Starts with nothing marked. */
export function compiledHighlights(): CompiledHighlights {
  const part = window.createTextEditorDecorationType(highlighted(false));
  const whole = window.createTextEditorDecorationType(highlighted(true));
  const old = window.createTextEditorDecorationType({ opacity: '0.6' });
  const drawPart: CompiledHighlights['drawPart'] = ({ uri, grader, refused }, criterion) => {
    for (const editor of editorsOf(uri)) {
      const isCurrent = editor.document.getText() === grader?.text;
      editor.setDecorations(part, isCurrent ? (criterion?.places ?? []).map(rangeIn) : []);
      editor.setDecorations(old, refused === undefined ? [] : [allOf(editor.document)]);
    }
  };
  const drawCriterion: CompiledHighlights['drawCriterion'] = (rubric, criterion) => {
    for (const editor of editorsOf(rubric)) editor.setDecorations(whole, criterion ? [rangeIn(criterion.range)] : []);
    reveal(rubric, criterion?.range);
  };
  const types = Disposable.from(part, whole, old);
  return { drawPart, drawCriterion, dispose: () => types.dispose() };
}

/** Brings a range into view where it is not. */
export function reveal(uri: Uri, range: TextRange | undefined): void {
  if (!range) return;
  for (const editor of editorsOf(uri))
    editor.revealRange(rangeIn(range), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A bar at the left beside the colour, for those who do not see that. */
function highlighted(isWholeLine: boolean) {
  return {
    isWholeLine,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new ThemeColor('focusBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    overviewRulerColor: new ThemeColor('focusBorder'),
  };
}

function editorsOf(uri: Uri): readonly TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
}

function rangeIn({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function allOf(document: TextDocument): Range {
  return new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
}
