import type { Json } from '../../engine/json.ts';
import { quote } from '../quote.ts';
import { literalScalar } from './literalScalar.ts';

/** A value in block style with steps of two blanks, long texts line by line; it ends without a line break. */
export function writeYaml(value: Json): string {
  return written(value, '');
}

function written(value: Json, indent: string): string {
  if (typeof value === 'string') return textOf(value, indent);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Object.keys(value).length === 0) return JSON.stringify(value);
  if (!Array.isArray(value)) return mapping(value as Readonly<Record<string, Json>>, indent);
  if (value.every((item) => item === null || typeof item !== 'object'))
    return `[${value.map((item) => (typeof item === 'string' ? quote.yaml(item) : String(item))).join(', ')}]`;
  return value.map((item) => `- ${written(item, `${indent}  `)}`).join(`\n${indent}`);
}

function mapping(value: Readonly<Record<string, Json>>, indent: string): string {
  const entries = Object.entries(value).map(([key, each]) => {
    const inner = written(each, `${indent}  `);
    const below = isBlock(each, inner) ? `\n${indent}  ` : ' ';
    return `${quote.yaml(key)}:${below}${inner}`;
  });
  return entries.join(`\n${indent}`);
}

/** Whether a value stands below its key. */
function isBlock(value: Json, text: string): boolean {
  return typeof value === 'object' && value !== null && !/^[[{]/.test(text);
}

function textOf(text: string, indent: string): string {
  const lines = /\n[^\n]/.test(text) ? literalScalar(text, indent) : undefined;
  return lines ?? quote.yaml(text);
}
