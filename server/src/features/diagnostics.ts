import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Related, Severity } from '../rules/rule.ts';
import { docsPage } from '../rules/shared/docsPage.ts';
import { fileUri } from './fileUri.ts';
import { rangeOf, type Seen } from './seen.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A fault as LSP writes it, with a link to its page. */
export function lspDiagnostic(
  seen: Pick<Seen, 'position' | 'words'> & { readonly uri?: string },
  fault: Diagnostic,
): LspDiagnostic {
  const related = fault.related && seen.uri !== undefined ? relatedTo(seen.uri, fault.related, seen.words) : undefined;
  return {
    range: rangeOf(seen as Seen, fault.from, fault.to),
    severity: severities[fault.severity],
    code: fault.code,
    codeDescription: { href: docsPage(fault.code) },
    source: 'rewardsmith',
    message: seen.words(fault.message),
    ...(related && { relatedInformation: [related] }),
  };
}

/** The beginning of the line, which every encoding of columns counts alike. */
function relatedTo(uri: string, { path, line, message }: Related, words: Seen['words']) {
  const target = fileUri(uri, path);
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  return target && { location: { uri: target, range }, message: words(message) };
}
