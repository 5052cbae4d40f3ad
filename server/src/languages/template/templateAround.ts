import type { Range } from '../language.ts';
import { parseTemplate } from './parseTemplate.ts';

/** What a selection at a place grows through, outermost first: the template, its path, the step of it. Never throws. */
export function templateAround(text: string, at: number): Range[] {
  const holds = ({ from, to }: Range) => from <= at && at <= to;
  const found = parseTemplate(text).parts.find((part) => part.kind === 'variable' && holds(part));
  if (found?.kind !== 'variable') return [];
  const { from, to, pathFrom, pathTo, root, path } = found;
  const steps = [{ from: pathFrom, to: pathFrom + root.length }, ...path];
  return [{ from, to }, { from: pathFrom, to: pathTo }, ...steps].filter(holds);
}
