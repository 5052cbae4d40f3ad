import type { Highlight } from '../highlight.ts';
import { parseTemplate } from './parseTemplate.ts';
import type { Variable } from './template.ts';

/** The paths of a template: their roots, keys and positions in lists. Never throws. */
export function highlightTemplate(text: string): Highlight[] {
  return parseTemplate(text).parts.flatMap((part) => (part.kind === 'variable' ? pathOf(part) : []));
}

function pathOf({ root, path, pathFrom }: Variable): Highlight[] {
  const known = root === 'item' || root === 'sample';
  return [
    { from: pathFrom, to: pathFrom + root.length, type: 'variable', ...(known && { modifiers: ['defaultLibrary'] }) },
    ...path.map(
      ({ key, from, to }): Highlight => ({ from, to, type: typeof key === 'number' ? 'number' : 'property' }),
    ),
  ];
}
