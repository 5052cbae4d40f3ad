import {
  CodeLens,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  Location,
  l10n,
  languages,
  Range,
  workspace,
} from 'vscode';
import type { CompiledRemark, TextRange } from '../../../server/src/protocol/index.ts';
import type { CompiledPreview, CompiledPreviews } from './compiledPreview.ts';
import { compiledScheme } from './compiledUri.ts';

/** Says in a preview what is lost and what differs, at the part that it is about, and whether it is old. */
export function markCompiled(previews: CompiledPreviews): Disposable {
  const diagnostics = languages.createDiagnosticCollection('rewardsmith-compiled');
  const changed = new EventEmitter<void>();
  return Disposable.from(
    diagnostics,
    changed,
    languages.registerCodeLensProvider(
      { scheme: compiledScheme },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: ({ uri }) => {
          const preview = previews.of(uri);
          return preview ? lensesOf(preview) : [];
        },
      },
    ),
    workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
    previews.onDidChange((preview) => {
      diagnostics.set(preview.uri, diagnosticsOf(preview));
      changed.fire();
    }),
  );
}

const first = new Range(0, 0, 0, 0);

function lensesOf({ rubric, grader, refused }: CompiledPreview): CodeLens[] {
  const title = refused ?? l10n.t('Open the rubric');
  const state = refused === undefined ? title : l10n.t('$(history) Not of the text as it stands. {0}', refused);
  const remarks = grader?.remarks ?? [];
  const lost = remarks.filter(({ isLoss }) => isLoss).length;
  const differing = remarks.length - lost;
  return [
    new CodeLens(first, { title: state, command: 'vscode.open', arguments: [rubric] }),
    ...(lost > 0 ? [problemsLens(l10n.t('$(warning) Left out: {0}', lost))] : []),
    ...(differing > 0 ? [problemsLens(l10n.t('$(info) Differs: {0}', differing))] : []),
  ];
}

function problemsLens(title: string): CodeLens {
  return new CodeLens(first, { title, command: 'workbench.actions.view.problems' });
}

function diagnosticsOf(preview: CompiledPreview): Diagnostic[] {
  const { grader, refused } = preview;
  const old = refused === undefined ? [] : [new Diagnostic(firstLine, refused, DiagnosticSeverity.Warning)];
  return [...old, ...(grader?.remarks ?? []).map((remark) => diagnosticOf(preview, remark))];
}

/** The end of a line is wherever that is. */
const endOfLine = 10_000;
const firstLine = new Range(0, 0, 0, endOfLine);

function diagnosticOf({ rubric, grader }: CompiledPreview, { message, isLoss, about }: CompiledRemark): Diagnostic {
  const criteria = about.map((index) => grader!.criteria[index]!);
  const place = criteria[0]?.places[0];
  const range = place ? beginning(place) : firstLine;
  const diagnostic = new Diagnostic(
    range,
    message,
    isLoss ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
  );
  diagnostic.source = 'rewardsmith compile';
  diagnostic.relatedInformation = criteria.map(({ id, range: { start, end } }) => {
    const where = new Location(rubric, new Range(start.line, start.character, end.line, end.character));
    return new DiagnosticRelatedInformation(where, l10n.t('{0} in the rubric', id));
  });
  return diagnostic;
}

/** A place as far as it stands on its first line. */
function beginning({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, start.line, end.line === start.line ? end.character : endOfLine);
}
