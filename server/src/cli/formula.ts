import { parseFormula, proveFormula } from '../languages/formula/index.ts';
import { english, type Message } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { domainOf } from './formulaDomain.ts';
import { formulaReport } from './formulaReport.ts';

export const formula: Command = {
  name: 'formula',
  usage: "formula 'EXPR' [--grader NAME=binary|unit|LO..HI …] [--penalty NAME …]",
  docs: 'Proves what a formula can give: its range with witnesses, monotonicity, hazards. Ends with 1 where it is not valid.',
  options: {
    grader: { type: 'string', multiple: true, default: [] },
    penalty: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'text' },
  },
  optionDocs: {
    grader: 'the scores that a name can have (default: unit, 0 to 1)',
    penalty: 'a name whose higher scores are worse',
    format: 'text or json (default: text)',
  },
  run: prove,
};

async function prove(shell: Shell, [source]: readonly string[], values: Values): Promise<ExitCode> {
  if (source === undefined) throw new Unusable('Give a formula, such as `rewardsmith formula "0.5 * a + 0.5 * b"`.');
  if (values.format !== 'json' && values.format !== 'text') throw new Unusable(`Unknown format \`${values.format}\`.`);
  const parsed = parseFormula(source);
  const given = Object.fromEntries((values.grader as string[]).map(domainOf));
  const penalties = new Set(values.penalty as string[]);
  const names = Object.keys(given).length > 0 ? Object.keys(given) : [...new Set(parsed.names.map(({ name }) => name))];
  const domains = Object.fromEntries(
    names.map((name) => [
      name,
      { ...(given[name] ?? { kind: 'unit' as const }), ...(penalties.has(name) && { role: 'penalty' as const }) },
    ]),
  );
  const report = proveFormula(parsed, domains);
  shell.out(values.format === 'json' ? JSON.stringify(report, worded, 2) : formulaReport(source, report));
  return report.valid ? 0 : 1;
}

/** Of a value in a report: a message as its English sentence. */
function worded(_key: string, value: unknown): unknown {
  const isMessage = value !== null && typeof value === 'object' && 'text' in value && 'args' in value;
  return isMessage ? english(value as Message) : value;
}
