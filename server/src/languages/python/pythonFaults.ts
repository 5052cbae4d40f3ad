import type { LanguageFault } from '../language.ts';
import { gradeOf } from './gradeOf.ts';
import { importFaults } from './importFaults.ts';
import { missingGrade } from './missingGrade.ts';
import { parameterFaults } from './parameterFaults.ts';
import { type PythonModule, parsePython } from './parsePython.ts';
import { returnFaults } from './returnFaults.ts';
import { sourceTooLarge } from './sourceTooLarge.ts';

/** What is wrong with a source as a Python grader, in the order of places. Never throws. */
export function pythonFaults(source: string): LanguageFault[] {
  const module = parsePython(source);
  const faults = [...sourceTooLarge(source), ...module.faults, ...gradeFaults(module), ...importFaults(module.body)];
  return faults.sort((a, b) => a.from - b.from);
}

/** Where the source does not parse, only what its broken lines cannot explain. */
function gradeFaults(module: PythonModule): LanguageFault[] {
  const grade = gradeOf(module.body);
  const broken = module.faults.some(({ code }) => code === 'python-syntax');
  if (grade === undefined) return broken ? [] : [missingGrade(module)];
  if (grade === 'other') return [];
  const faults = [...parameterFaults(grade, module.source), ...returnFaults(grade)];
  return broken ? faults.filter(({ code }) => code !== 'python-missing-return') : faults;
}
