import { Disposable, type TextDocument, type TextEditorSelectionChangeEvent, window, workspace } from 'vscode';
import type { CompiledCriterion } from '../../../server/src/protocol/index.ts';
import { compiledHighlights, reveal } from './compiledHighlights.ts';
import { criterionAt, criterionPlacedAt } from './compiledPart.ts';
import type { CompiledPreview, CompiledPreviews } from './compiledPreview.ts';
import { compiledScheme, rubricOf } from './compiledUri.ts';

/** Shows what the criterion at the cursor became, and the criterion of what the cursor is at in a preview. */
export function followCursor(previews: CompiledPreviews): Disposable {
  const highlights = compiledHighlights();
  const chosen = new Map<string, number | undefined>();
  const chosenIn = ({ uri, grader }: CompiledPreview): CompiledCriterion | undefined => {
    const index = chosen.get(uri.toString());
    return index === undefined ? undefined : grader?.criteria[index];
  };
  const draw = (preview: CompiledPreview) => highlights.drawPart(preview, chosenIn(preview));
  const choose = (preview: CompiledPreview, index: number | undefined) => {
    chosen.set(preview.uri.toString(), index);
    draw(preview);
    return chosenIn(preview);
  };
  const fromRubric = (preview: CompiledPreview, { textEditor }: TextEditorSelectionChangeEvent) => {
    highlights.drawCriterion(preview.rubric, undefined);
    if (!isOf(preview, textEditor.document)) return;
    const criterion = choose(preview, criterionAt(preview.grader?.criteria ?? [], textEditor.selection.active));
    reveal(preview.uri, criterion?.places[0]);
  };
  const fromPreview = (preview: CompiledPreview, { textEditor }: TextEditorSelectionChangeEvent) => {
    const criterion = choose(preview, criterionPlacedAt(preview.grader?.criteria ?? [], textEditor.selection.active));
    const rubric = workspace.textDocuments.find(({ uri }) => uri.toString() === preview.rubric.toString());
    highlights.drawCriterion(preview.rubric, rubric && isOf(preview, rubric) ? criterion : undefined);
  };
  const follow = (event: TextEditorSelectionChangeEvent) => {
    const { uri } = event.textEditor.document;
    const preview = previews.of(uri);
    // A selection that no person made comes with the preview itself.
    if (preview && event.kind !== undefined) fromPreview(preview, event);
    for (const each of previews.all()) if (each.rubric.toString() === uri.toString()) fromRubric(each, event);
  };
  return Disposable.from(
    highlights,
    previews.onDidChange(draw),
    window.onDidChangeTextEditorSelection(follow),
    window.onDidChangeVisibleTextEditors(() => previews.all().forEach(draw)),
    workspace.onDidChangeTextDocument(({ document }) => {
      const preview = previews.of(document.uri);
      if (preview) draw(preview);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      chosen.delete(uri.toString());
      if (uri.scheme === compiledScheme) highlights.drawCriterion(rubricOf(uri), undefined);
    }),
  );
}

/** Whether places in the rubric hold for its text as it stands. */
function isOf({ grader, refused }: CompiledPreview, rubric: TextDocument): boolean {
  return refused === undefined && grader?.version === rubric.version;
}
