import type { Node } from '../engine/compile.ts';
import type { RunResult } from '../engine/grading.ts';
import type { CriterionFigures, Figures, RowResult } from '../engine/record.ts';
import { rivalSentence } from '../engine/rivalSentence.ts';
import type { Root } from '../engine/spec.ts';
import { english } from '../languages/message.ts';
import { count, figure, plusMinus, table } from './text.ts';

/** A graded root with what a format may print of it. */
export interface Graded extends RunResult {
  readonly root: Root;
  readonly program: readonly Node[];
  /** Empty where the format does not want rows. */
  readonly rows: readonly RowResult[];
}

/** All of one call. */
export interface Report {
  readonly spec: string;
  readonly samples: string;
  readonly results: readonly Graded[];
}

interface RunFormat {
  /** Whether `whole` reads the rows. */
  readonly rows?: boolean;
  readonly whole?: (report: Report) => string;
  /** Prints rows as they come. */
  readonly row?: (row: RowResult) => string;
}

/** How `run` prints. */
export const runFormats: Readonly<Record<string, RunFormat>> = {
  text: { whole: text },
  json: { rows: true, whole: json },
  jsonl: { row: (row) => JSON.stringify(row) },
  junit: { rows: true, whole: junit },
  markdown: { whole: markdown },
};

function text({ spec, samples, results }: Report): string {
  const tables = results.map((graded) => `${table([header, ...lines(graded)])}\n${foot(graded)}`);
  return [`${spec}  on  ${samples}`, ...tables].join('\n\n');
}

const header = ['', 'mean', '±', 'stdev', 'n', 'errors'];

function lines({ summary }: Graded): string[][] {
  const { id, reward, errors, criteria } = summary;
  return [
    line(id, reward, errors),
    ...criteria.map((criterion) => line(`  ${criterion.id}`, criterion, criterion.errors)),
  ];
}

function line(id: string, figures: Figures, errors: number): string[] {
  const { mean, ci95, stdev, n } = figures;
  return [id, figure(mean), plusMinus(ci95).slice(1) || '–', figure(stdev), String(n), String(errors)];
}

/** How each number is made where its name alone does not tell. */
function definitions(program: readonly Node[]): string[] {
  const known = program.flatMap(({ part }) =>
    'definition' in part && part.definition ? [english(part.definition)] : [],
  );
  return [...new Set(known)].map((definition) => `  ${definition}`);
}

function foot({ summary, program, bad, spent }: Graded): string {
  const { graded, errors, reward, worst, criteria } = summary;
  const parts = [count(graded, 'row')];
  if (errors > 0)
    parts.push(
      `${errors} without a reward: left out of the mean, ${figure(reward.service_mean)} as the service counts them`,
    );
  if (bad > 0) parts.push(`${count(bad, 'malformed line')} left out`);
  if (spent.calls > 0)
    parts.push(`${spent.calls} calls, ${spent.cost === null ? 'cost unknown' : `$${spent.cost.toFixed(4)}`}`);
  const failed = [...criteria.flatMap((c) => c.worst), ...worst].filter(({ score }) => score === null);
  const shown = [...new Map(failed.map((row) => [row.line, row])).values()].slice(0, 5);
  const failures = shown.map(({ id, line: at, message }) => `  line ${at} (${id}): ${message}`);
  const rivals = [summary, ...criteria].flatMap(({ rival, id }) =>
    rival ? [`  ${id}: ${english(rivalSentence(rival))}`] : [],
  );
  return [parts.join('; '), ...failures, ...definitions(program), ...rivals].join('\n');
}

function markdown({ spec, samples, results }: Report): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const tables = results.map((graded) =>
    [
      row(['grader', ...header.slice(1)]),
      '|---|--:|--:|--:|--:|--:|',
      ...lines(graded).map(row),
      '',
      foot(graded),
    ].join('\n'),
  );
  return [`# ${spec} on ${samples}`, ...tables].join('\n\n');
}

function json({ spec, samples, results }: Report): string {
  const [first] = results;
  const whole = (graded: Graded) => ({ spec, samples, ...result(graded) });
  const body = results.length === 1 ? whole(first!) : { spec, samples, specs: results.map(whole) };
  return JSON.stringify(body, null, 2);
}

function result({ summary, spent, rows }: Graded) {
  const { graded, errors, reward, criteria } = summary;
  const { mean, ci95, stdev, min, max, service_mean } = reward;
  return {
    graded,
    reward: { mean, ci95, stdev, min, max, service_mean },
    criteria: criteria.map(criterionResult),
    errors,
    cost: spent.cost,
    rows,
  };
}

function criterionResult({ id, mean, ci95, stdev, errors }: CriterionFigures) {
  return { id, mean, ci95, stdev, errors };
}

function junit({ spec, results }: Report): string {
  const suites = results.map(({ root, rows, summary }) => {
    const cases = rows.map((row) => junitCase(spec, row)).join('\n');
    return `<testsuite name="${xml(root.id)}" tests="${rows.length}" errors="${summary.errors}">\n${cases}\n</testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>`;
}

function junitCase(spec: string, { id, reward, errors }: RowResult): string {
  const inner = errors.map(({ flag, message }) => `<error type="${flag}" message="${xml(message)}"/>`).join('');
  return `  <testcase classname="${xml(spec)}" name="${xml(id)}"><properties><property name="reward" value="${reward ?? ''}"/></properties>${inner}</testcase>`;
}

function xml(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"]/g, (found) => entities[found]!);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it forbids
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
