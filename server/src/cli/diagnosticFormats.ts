import type { Severity } from '../rules/rule.ts';
import { docsPage } from '../rules/shared/docsPage.ts';
import { count } from './text.ts';

/** A fault with its place: lines and columns from 1, the end exclusive. */
export interface Located {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

const sarifLevel: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};
const githubLevel: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** How `check` prints; each ends without a line break. */
export const diagnosticFormats: Readonly<Record<string, (faults: readonly Located[]) => string>> = {
  text: (faults) => [...faults.map(textLine), textSummary(faults)].join('\n'),
  json: (faults) => JSON.stringify(faults, null, 2),
  github: (faults) => faults.map(githubLine).join('\n'),
  sarif: (faults) => JSON.stringify(sarif(faults), null, 2),
};

function textLine({ file, line, column, severity, code, message }: Located): string {
  return `${file}:${line}:${column}  ${severity}  ${message}  ${code}`;
}

function textSummary(faults: readonly Located[]): string {
  const of = (severity: Severity) => faults.filter((fault) => fault.severity === severity).length;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}`;
}

function githubLine({ file, line, column, endLine, endColumn, severity, code, message }: Located): string {
  const escaped = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const place = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
  return `::${githubLevel[severity]} ${place},title=${code}::${escaped(message)}`;
}

/** SARIF 2.1.0. */
function sarif(faults: readonly Located[]) {
  const rules = [...new Set(faults.map(({ code }) => code))].map((id) => ({ id, helpUri: docsPage(id) }));
  const results = faults.map(({ file, line, column, endLine, endColumn, severity, code, message }) => ({
    ruleId: code,
    level: sarifLevel[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'rewardsmith', rules } }, results }],
  };
}
