import type { Node } from '../engine/compile.ts';
import { examplesSentence } from '../engine/examplesSentence.ts';
import type { RunResult } from '../engine/grading.ts';
import type { CriterionFigures, Figures, RowResult } from '../engine/record.ts';
import { rivalSentence } from '../engine/rivalSentence.ts';
import type { Root } from '../engine/spec.ts';
import { english } from '../languages/message.ts';
import { passedResult, passedText, saysPassing } from './passedFigures.ts';
import { rewardNotes } from './rewardNotes.ts';
import { tagLines, tagResult } from './tagLines.ts';
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
  const tables = results.map((graded) =>
    [
      table([headerOf(graded), ...lines(graded)]),
      ...byTag(graded).map((rows) => `\n${table(rows)}\n`),
      foot(graded),
    ].join('\n'),
  );
  return [`${spec}  on  ${samples}`, ...tables].join('\n\n');
}

/** A table of the scores by tag, where there are some. */
function byTag({ summary }: Graded): string[][][] {
  const rows = tagLines(summary);
  return rows.length > 0 ? [rows] : [];
}

const header = ['', 'mean', '±', 'stdev', 'n', 'errors'];

/** How many rows pass has a column where something says what passes. */
function headerOf({ summary }: Graded): string[] {
  return saysPassing(summary) ? [...header, 'passed'] : header;
}

function lines({ summary }: Graded): string[][] {
  const { id, reward, errors, graded, criteria } = summary;
  const n = errors > 0 ? `${reward.n} of ${graded}` : String(reward.n);
  const passed = saysPassing(summary) ? (each: typeof summary | CriterionFigures) => [passedText(each)] : () => [];
  return [
    [...line(id, reward), n, String(errors), ...passed(summary)],
    ...criteria.map((criterion) => {
      const { id: name, errors: failed } = criterion;
      return [...line(`  ${name}`, criterion), String(criterion.n), String(failed), ...passed(criterion)];
    }),
  ];
}

function line(id: string, { mean, ci95, stdev }: Figures): string[] {
  return [id, figure(mean), plusMinus(ci95).slice(1) || '–', figure(stdev)];
}

/** How each number is made where its name alone does not tell. */
function definitions(program: readonly Node[]): string[] {
  const known = program.flatMap(({ part }) =>
    'definition' in part && part.definition ? [english(part.definition)] : [],
  );
  return [...new Set(known)].map((definition) => `  ${definition}`);
}

function foot({ summary, program, bad, spent }: Graded): string {
  const { graded, worst, criteria } = summary;
  const parts = [count(graded, 'row')];
  parts.push(...rewardNotes(summary));
  if (bad > 0) parts.push(`${count(bad, 'malformed line')} left out`);
  if (spent.calls > 0)
    parts.push(`${spent.calls} calls, ${spent.cost === null ? 'cost unknown' : `$${spent.cost.toFixed(4)}`}`);
  const failed = [...criteria.flatMap((c) => c.worst), ...worst].filter(({ score }) => score === null);
  const shown = [...new Map(failed.map((row) => [row.line, row])).values()].slice(0, 5);
  const failures = shown.map(({ id, line: at, message }) => `  line ${at} (${id}): ${message}`);
  const rivals = [summary, ...criteria].flatMap(({ rival, id }) =>
    rival ? [`  ${id}: ${english(rivalSentence(rival))}`] : [],
  );
  const examples = criteria.flatMap(({ id, examples }) =>
    examples === undefined ? [] : [`  ${id}: ${english(examplesSentence(examples))}`],
  );
  return [parts.join('; '), ...failures, ...examples, ...definitions(program), ...rivals].join('\n');
}

function markdown({ spec, samples, results }: Report): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const tables = results.map((graded) =>
    [
      row(['grader', ...headerOf(graded).slice(1)]),
      tableRule(headerOf(graded)),
      ...lines(graded).map(row),
      '',
      ...byTag(graded).flatMap(([head, ...rows]) => [row(head!), tableRule(head!), ...rows.map(row), '']),
      foot(graded),
    ].join('\n'),
  );
  return [`# ${spec} on ${samples}`, ...tables].join('\n\n');
}

function tableRule(head: readonly string[]): string {
  return `|---|${'--:|'.repeat(head.length - 1)}`;
}

function json({ spec, samples, results }: Report): string {
  const [first] = results;
  const whole = (graded: Graded) => ({ spec, samples, ...result(graded) });
  const body = results.length === 1 ? whole(first!) : { spec, samples, specs: results.map(whole) };
  return JSON.stringify(body, null, 2);
}

function result({ summary, spent, rows }: Graded) {
  const { graded, errors, reward, closed, criteria } = summary;
  const { mean, ci95, stdev, min, max, service_mean } = reward;
  return {
    graded,
    reward: { mean, ci95, stdev, min, max, service_mean },
    ...passedResult(summary),
    ...(closed !== undefined && { closed }),
    criteria: criteria.map(criterionResult),
    ...tagResult(summary),
    errors,
    cost: spent.cost,
    rows,
  };
}

function criterionResult(criterion: CriterionFigures) {
  const { id, mean, ci95, stdev, errors, examples } = criterion;
  return { id, mean, ci95, stdev, errors, ...passedResult(criterion), ...(examples !== undefined && { examples }) };
}

function junit({ spec, results }: Report): string {
  const suites = results.map(({ root, rows, summary }) => {
    const cases = rows.map((row) => junitCase(spec, row)).join('\n');
    const failures = rows.filter(({ passed }) => passed === false).length;
    const counts = `tests="${rows.length}" errors="${summary.errors}" failures="${failures}"`;
    return `<testsuite name="${xml(root.id)}" ${counts}>\n${cases}\n</testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>`;
}

/** A row that does not pass has failed, where the spec says what passes; one that could not be graded is an error. */
function junitCase(spec: string, { id, reward, passed, errors }: RowResult): string {
  const failed = passed === false ? `<failure message="It does not pass: the reward is ${figure(reward)}."/>` : '';
  const broken = errors.map(({ flag, message }) => `<error type="${flag}" message="${xml(message)}"/>`).join('');
  const inner = failed + broken;
  return `  <testcase classname="${xml(spec)}" name="${xml(id)}"><properties><property name="reward" value="${reward ?? ''}"/></properties>${inner}</testcase>`;
}

function xml(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>"]/g, (found) => entities[found]!);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it forbids
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
