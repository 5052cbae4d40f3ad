import type { Range } from '../language.ts';
import { gradeOf } from './gradeOf.ts';
import { importsOf } from './importFaults.ts';
import { parsePython } from './parsePython.ts';

export interface PythonSurface {
  /** The `def` of `grade`: its name's place and its parameters in order. */
  readonly grade?: Range & { readonly parameters: readonly string[] };
  /** All imports, those in functions included. */
  readonly imports: readonly (Range & { readonly module: string })[];
}

/** What a source shows to the outside. Never throws. */
export function pythonSurface(source: string): PythonSurface {
  const { body } = parsePython(source);
  const grade = gradeOf(body);
  const imports = [...importsOf(body)].map(({ module, from, to }) => ({ module, from, to }));
  if (typeof grade !== 'object') return { imports };
  const { name, parameters } = grade;
  return { grade: { from: name.from, to: name.to, parameters: parameters.map((each) => each.name) }, imports };
}
