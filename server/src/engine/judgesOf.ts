import { compileRoot } from './compile.ts';
import type { CompileOptions } from './kind.ts';
import { modelsIn } from './modelsIn.ts';
import { isPaid } from './part.ts';
import type { Root } from './spec.ts';

/** The models that a root may ask, as they are asked; none where it asks none. */
export function judgesOf(root: Root, options: CompileOptions): readonly string[] {
  if (!isPaid(compileRoot(root, options).part)) return [];
  const names = root.graders.flatMap(({ spec }) => modelsIn(spec));
  return [...new Set(names.map((name) => options.models?.[name] ?? name))];
}
