import type { LanguageFault } from '../language.ts';
import { gradeOf } from './gradeOf.ts';
import { hazards } from './hazards/index.ts';
import { importFaults } from './importFaults.ts';
import { lineStart } from './lineStart.ts';
import { missingGrade } from './missingGrade.ts';
import { parameterFaults } from './parameterFaults.ts';
import { type PythonModule, parsePython } from './parsePython.ts';
import { returnFaults } from './returnFaults.ts';
import { sourceTooLarge } from './sourceTooLarge.ts';

/** What is wrong with a source as a Python grader, in the order of places. Never throws. */
export function pythonFaults(source: string): LanguageFault[] {
  const module = parsePython(source);
  const known = [...gradeFaults(module), ...importFaults(module.body), ...hazards(module)];
  const faults = [...sourceTooLarge(source), ...module.faults, ...apart(module, known)];
  return faults.sort((a, b) => a.from - b.from);
}

/** Where the source does not parse, whether there is a `grade` and how it ends is not sure. */
function gradeFaults(module: PythonModule): LanguageFault[] {
  const grade = gradeOf(module.body);
  const broken = module.faults.some(({ code }) => code === 'python-syntax');
  if (grade === undefined) return broken ? [] : [missingGrade(module)];
  if (grade === 'other') return [];
  const faults = [...parameterFaults(grade, module.source), ...returnFaults(grade)];
  return broken ? faults.filter(({ code }) => code !== 'python-missing-return') : faults;
}

/** The faults on lines that do parse. */
function apart({ source, faults }: PythonModule, known: readonly LanguageFault[]): LanguageFault[] {
  const syntax = faults.filter(({ code }) => code === 'python-syntax');
  const broken = new Set(syntax.map(({ from }) => lineStart(source, from)));
  return known.filter(({ from }) => !broken.has(lineStart(source, from)));
}
