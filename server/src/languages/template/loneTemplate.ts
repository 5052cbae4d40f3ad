import { parseTemplate } from './parseTemplate.ts';

/** The path of a text that is one template and nothing else but white space; undefined for any other text. */
export function loneTemplate(text: string): readonly (string | number)[] | undefined {
  const { parts, faults } = parseTemplate(text.trim());
  const [part, ...others] = parts;
  if (part?.kind !== 'variable' || others.length > 0 || faults.length > 0) return undefined;
  return [part.root, ...part.path.map(({ key }) => key)];
}
