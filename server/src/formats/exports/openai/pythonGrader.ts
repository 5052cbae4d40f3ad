import type { LoweredPython } from '../../../engine/checks/lowered/lowered.ts';
import { lowerValue } from '../../../engine/checks/lowered/lowerValue.ts';
import { type PythonPiece, pythonText } from '../../../engine/checks/lowered/pythonPiece.ts';
import type { Json, JsonObject } from '../../../engine/json.ts';
import type { LoweredCriterion, LoweredGroup } from '../../../engine/rubric/lowerRubric.ts';
import { pythonConditions } from '../../../engine/rubric/pythonConditions.ts';
import { pythonReward } from '../../../engine/rubric/pythonReward.ts';
import { parseFormula, type Term, termOf } from '../../../languages/formula/index.ts';
import type { ExportedPart } from '../exported.ts';
import type { Made } from './made.ts';
import { leavesOf } from './withoutLosses.ts';

/** The grader of one check: a module on the standard library alone. Where a condition is false the score is 0. */
export function checkGrader(id: string, { python, name, config }: LoweredPython, whens: readonly string[]): JsonObject {
  const score = `scored(${name}, row, CONFIG)`;
  if (whens.length === 0) return grader(id, [python], [constant('CONFIG', config)], score);
  const constants = [constant('CONFIG', config), constant('WHENS', whens.map(lowerValue))];
  return grader(id, [python, pythonConditions], constants, `${score} if applies(WHENS, row) else 0.0`);
}

/** A grader that gives 1 where all conditions are true, else 0. */
export function conditionGrader(id: string, whens: readonly string[]): JsonObject {
  return grader(id, [pythonConditions], [constant('WHENS', whens.map(lowerValue))], 'float(applies(WHENS, row))');
}

/** The grader of a whole rubric, all of whose checks are Python. */
export function rubricGrader(name: string, group: LoweredGroup, isClipped: boolean): Made {
  const checks = leavesOf(group).map(({ is }) => is as LoweredPython);
  const names = [...new Set(checks.map((each) => each.name))].map((each) => `"${each}": ${each}`);
  const rubric = constant('RUBRIC', { clip: isClipped, group: groupConfig(group) });
  const pieces = [pythonReward, ...checks.map(({ python }) => python)];
  const made = grader(name, pieces, [`CHECKS = {${names.join(', ')}}`, rubric], 'reward(RUBRIC, row)');
  return { grader: made, parts: partsOf(leavesOf(group), String(made.source)) };
}

/** Where the configuration of each criterion stands in the source: all in their order, as the group lists them. */
function partsOf(leaves: readonly LoweredCriterion[], source: string): readonly ExportedPart[] {
  let behind = source.lastIndexOf('\nRUBRIC = ');
  return leaves.map((leaf) => {
    const config = JSON.stringify(JSON.stringify(criterionConfig(leaf))).slice(1, -1);
    const from = source.indexOf(config, behind);
    behind = from + config.length;
    return { path: leaf.path, at: ['source'], within: { from, to: behind } };
  });
}

function grader(name: string, pieces: readonly PythonPiece[], constants: readonly string[], call: string): JsonObject {
  const grade = `def grade(sample, item):\n    row = row_of(sample, item)\n    return ${call}`;
  const source = `${[pythonText(pieces), ...constants, grade].join('\n\n\n')}\n`;
  return { type: 'python', name, source };
}

/** JSON text inside a Python text: every escape of the one is an escape of the other. */
function constant(name: string, value: Json): string {
  return `${name} = json.loads(${JSON.stringify(JSON.stringify(value))})`;
}

function groupConfig({ aggregate, isZeroWhereEmpty, criteria }: LoweredGroup): Json {
  const way =
    typeof aggregate === 'string' ? { aggregate } : { aggregate: 'formula', formula: termJson(aggregate.formula) };
  return { ...way, zero: isZeroWhereEmpty, criteria: criteria.map(criterionConfig) };
}

function criterionConfig({ id, points, bar, whens, is }: LoweredCriterion): Json {
  const common = { id, points, ...(bar !== undefined && { bar }) };
  if ('criteria' in is) return { ...common, group: groupConfig(is) };
  const { name, config } = is as LoweredPython;
  return { ...common, whens: whens.map(lowerValue), check: name, config };
}

/** A formula for the Python function `computed`. */
function termJson(formula: string): Json {
  const { tree } = parseFormula(formula);
  const term = tree && termOf(tree);
  return term ? jsonOf(term) : null;
}

function jsonOf(term: Term): Json {
  if (term.kind === 'constant') return term.value;
  if (term.kind === 'input') return term.name;
  const { operation, first, second } = term;
  return [operation.symbol, jsonOf(first), ...(second ? [jsonOf(second)] : [])];
}
