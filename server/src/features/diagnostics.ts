import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { Severity } from '../rules/rule.ts';
import { rangeOf, type Seen } from './seen.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const pages = 'https://github.com/rewardsmith/rewardsmith/blob/main/docs/diagnostics';

/** A fault as LSP writes it, with a link to its page. */
export function lspDiagnostic(seen: Pick<Seen, 'position' | 'words'>, fault: Diagnostic): LspDiagnostic {
  return {
    range: rangeOf(seen as Seen, fault.from, fault.to),
    severity: severities[fault.severity],
    code: fault.code,
    codeDescription: { href: `${pages}/${fault.code}.md` },
    source: 'rewardsmith',
    message: seen.words(fault.message),
  };
}
