import { type LanguageFault, type Range, replace } from '../language.ts';
import { say } from '../message.ts';
import { nearest } from '../nearest.ts';
import { statementsOf } from './nestedBlocks.ts';
import type { PythonModule } from './parsePython.ts';
import type { FunctionStatement, Name } from './tree.ts';

const code = 'python-missing-grade';
const severity = 'error';
const likely =
  /^(?:(?:get|compute|calculate)_)?(?:grade|grader|grading|score|scorer|scoring|reward|evaluate|eval|judge)(?:_\w+)?$/i;

/** The fault of a module without `grade`: at the function that was meant, else at its first line. */
export function missingGrade(module: PythonModule): LanguageFault {
  const functions = [...statementsOf(module.body)].filter((each) => each.kind === 'function');
  const meant = meantAsGrade(functions);
  if (meant) return misnamed(module, meant);
  const method = methodGrade(module);
  if (method)
    return {
      code,
      severity,
      ...place(method),
      message: say`This \`grade\` is in a class, but it must be a function of the module.`,
    };
  const message = say`A grader must define \`grade(sample, item)\`, which is called for each sample and returns a number.`;
  return { code, severity, ...firstLine(module.source), message };
}

function meantAsGrade(functions: readonly FunctionStatement[]): Name | undefined {
  const names = functions.map(({ name }) => name);
  const near = nearest(
    'grade',
    names.map(({ name }) => name),
  );
  return names.find(({ name }) => name === near) ?? names.findLast(({ name }) => likely.test(name));
}

function misnamed({ tokens }: PythonModule, name: Name): LanguageFault {
  const message = say`The function to call must be named \`grade\`, not \`${name.name}\`. Did you mean this one?`;
  const once = tokens.filter(({ kind, text }) => kind === 'name' && text === name.name).length === 1;
  const repair = once ? { repair: replace(say`Name it \`grade\``, name, 'grade') } : {};
  return { code, severity, ...place(name), message, name: name.name, ...repair };
}

function methodGrade({ body }: PythonModule): Name | undefined {
  const classes = [...statementsOf(body)].filter((each) => each.kind === 'class');
  const methods = classes.flatMap((each) => [...statementsOf(each.body)]).filter((each) => each.kind === 'function');
  return methods.find(({ name }) => name.name === 'grade')?.name;
}

function place({ from, to }: Range): Range {
  return { from, to };
}

function firstLine(source: string): Range {
  const from = Math.max(0, source.search(/\S/));
  const end = source.slice(from).search(/[\r\n]/);
  return { from, to: end < 0 ? source.length : from + end };
}
