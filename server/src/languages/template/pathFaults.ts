import { type LanguageFault, replace } from '../language.ts';
import { say } from '../message.ts';
import { nearest } from '../nearest.ts';
import type { ReadPath } from './readPath.ts';
import { fieldMeant, sampleFields } from './sampleFields.ts';
import type { Segment } from './template.ts';

/** What is wrong with a path that reads well. */
export function pathFaults(path: ReadPath): LanguageFault[] {
  const root = rootFault(path);
  if (root) return [root];
  const { from, to } = path;
  if (path.path.length === 0) return [withoutPath(path.root, from, to)];
  return [...(path.root === 'sample' ? sampleFaults(path) : []), ...path.path.flatMap(keyFaults)];
}

function withoutPath(root: string, from: number, to: number): LanguageFault {
  const example = root === 'sample' ? 'sample.output_text' : 'item.answer';
  const message = say`\`${root}\` alone is no value. Name a field of it, such as \`${example}\`.`;
  return { code: 'template-without-path', severity: 'error', from, to, message };
}

function rootFault({ root, path, from }: ReadPath): LanguageFault | undefined {
  if (root === 'item' || root === 'sample') return undefined;
  const range = { from, to: from + root.length };
  const meant = path.length > 0 ? nearest(root, ['item', 'sample', 'items', 'samples'])?.replace(/s$/, '') : undefined;
  const cure = meant ?? meantPath(root);
  const written = meant ? `${cure}.…` : cure;
  return {
    code: 'template-unknown-root',
    severity: 'error',
    ...range,
    message: say`A template begins with \`item\` or \`sample\`, not \`${root}\`. Write \`${written}\`.`,
    name: root,
    repair: replace(say`Write \`${cure}\``, range, cure),
  };
}

function meantPath(root: string): string {
  if (Object.hasOwn(sampleFields, root)) return `sample.${root}`;
  const field = root === 'answer' || root === 'text' || root === 'content' ? undefined : fieldMeant.get(root);
  return field ? `sample.${field}` : `item.${root}`;
}

function sampleFaults({ path }: ReadPath): LanguageFault[] {
  const [field, second] = path;
  if (field === undefined) return [];
  if (!Object.hasOwn(sampleFields, field.key)) return [unknownField(field)];
  if (second && sampleFields[field.key]?.text) return [fieldOfText(field, second)];
  return toolFaults(path);
}

function unknownField({ key, from, to }: Segment): LanguageFault {
  const known = Object.keys(sampleFields);
  const meant = fieldMeant.get(String(key)) ?? nearest(String(key), known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  const cure = meant ? say`Write \`sample.${meant}\`.` : say`It has ${list}.`;
  return {
    code: 'template-unknown-field',
    severity: 'error',
    from,
    to,
    message: say`\`sample\` has no field \`${key}\`. ${cure}`,
    name: String(key),
    ...(meant && typeof key === 'string' ? { repair: replace(say`Write \`${meant}\``, { from, to }, meant) } : {}),
  };
}

function fieldOfText(field: Segment, { key, from, to }: Segment): LanguageFault {
  const isAnswer = field.key === 'output_text';
  const repair = isAnswer ? { repair: replace(say`Read \`output_json\``, field, 'output_json') } : {};
  const wrong = say`\`sample.${field.key}\` is text and has no field \`${key}\`.`;
  const message = isAnswer ? say`${wrong} A field of a JSON answer is read from \`sample.output_json\`.` : wrong;
  return { code: 'template-unknown-field', severity: 'error', from, to, message, name: String(key), ...repair };
}

/** A tool call keeps its name and arguments under `function`. */
function toolFaults(path: readonly Segment[]): LanguageFault[] {
  const list = path.findIndex(({ key }) => key === 'output_tools' || key === 'tool_calls');
  const [index, field] = list < 0 ? [] : path.slice(list + 1);
  if (typeof index?.key !== 'number' || (field?.key !== 'name' && field?.key !== 'arguments')) return [];
  const { key, from, to } = field;
  const message = say`A tool call keeps its \`${key}\` under \`function\`: write \`function.${key}\`.`;
  const repair = replace(say`Write \`function.${key}\``, field, `function.${key}`);
  return [{ code: 'template-unknown-field', severity: 'error', from, to, message, name: key, repair }];
}

function keyFaults({ key, from, to }: Segment): LanguageFault[] {
  if (typeof key === 'number' || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) return [];
  if (/^\d+$/.test(key)) return [dottedIndex(key, from, to)];
  const message = say`Whether the key \`${key}\` can be read is not documented. Use letters, digits and \`_\`.`;
  return [{ code: 'unusual-template-key', severity: 'warning', from, to, message, name: key }];
}

function dottedIndex(key: string, from: number, to: number): LanguageFault {
  const message = say`A position in a list is written \`[${key}]\`, not \`.${key}\`.`;
  const repair = replace(say`Write \`[${key}]\``, { from: from - 1, to }, `[${key}]`);
  return { code: 'unusual-template-key', severity: 'warning', from, to, message, name: key, repair };
}
