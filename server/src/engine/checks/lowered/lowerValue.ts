import { english } from '../../../languages/message.ts';
import { parseTemplate } from '../../../languages/template/index.ts';
import type { Json } from '../../json.ts';

/** A value of a rubric for the Python function `find`: a constant, a path, a text with paths, or a nest of such. */
export function lowerValue(source: Json): Json {
  if (typeof source === 'string') return lowerString(source);
  if (source === null || typeof source !== 'object') return { const: source };
  if (Array.isArray(source)) return { list: source.map(lowerValue) };
  return { dict: Object.fromEntries(Object.entries(source).map(([key, child]) => [key, lowerValue(child)])) };
}

function lowerString(source: string): Json {
  const { parts, faults } = parseTemplate(source);
  const broken = faults.find(({ code, severity }) => severity === 'error' && code !== 'template-unknown-field');
  if (broken) return { broken: english(broken.message) };
  const pieces = parts.map((part) => ('path' in part ? [part.root, ...part.path.map(({ key }) => key)] : part.text));
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'object') return { path: only };
  return pieces.some((piece) => typeof piece === 'object') ? { text: pieces } : { const: source };
}
