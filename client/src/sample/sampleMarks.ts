import {
  type DecorationOptions,
  type Disposable,
  MarkdownString,
  OverviewRulerLane,
  type TextEditor,
  ThemeColor,
  Disposable as Together,
  window,
} from 'vscode';
import type { SampleMark, SampleText } from '../../../server/src/protocol/index.ts';
import { rangeIn } from './sampleRange.ts';

/** Draws the evidence of samples. */
export interface SampleMarks extends Disposable {
  draw(editor: TextEditor, shown: SampleText | undefined): void;
}

type Level = NonNullable<SampleMark['level']>;

/** A line under the evidence says by its form what its colour says: full marks are solid, none dotted. */
const lines: Readonly<Record<Level, readonly [style: string, colour: string]>> = {
  high: ['solid', 'rewardsmith.scoreHigh'],
  middle: ['dashed', 'rewardsmith.scoreMiddle'],
  low: ['dotted', 'rewardsmith.scoreLow'],
};

/** Evidence is underlined, with whose it is in the hover. */
export function createSampleMarks(): SampleMarks {
  const types = Object.entries(lines).map(
    ([level, [style, colour]]) =>
      [
        level,
        window.createTextEditorDecorationType({
          backgroundColor: new ThemeColor('editor.wordHighlightBackground'),
          border: '2px none',
          borderStyle: `none none ${style} none`,
          borderColor: new ThemeColor(colour),
          overviewRulerColor: new ThemeColor(colour),
          overviewRulerLane: OverviewRulerLane.Center,
        }),
      ] as const,
  );
  const draw = (editor: TextEditor, shown: SampleText | undefined) => {
    for (const [level, type] of types) {
      const marks = (shown?.marks ?? []).filter((mark) => (mark.level ?? 'middle') === level);
      editor.setDecorations(type, marks.map(decoration));
    }
  };
  return { draw, dispose: () => Together.from(...types.map(([, type]) => type)).dispose() };
}

function decoration({ range, detail }: SampleMark): DecorationOptions {
  return { range: rangeIn(range), hoverMessage: new MarkdownString(detail) };
}
