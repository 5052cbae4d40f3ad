import { type Message, say } from '../../languages/message.ts';
import type { Node, Scalar } from '../tree.ts';
import { fault, type Scan } from './scan.ts';
import { quoted } from './strings.ts';

const words: Readonly<Record<string, Scalar>> = { true: true, false: false, null: null };

const foreign: Readonly<Record<string, readonly [value: Scalar, message: Message]>> = {
  True: [true, say`\`True\` is not JSON: write \`true\`.`],
  False: [false, say`\`False\` is not JSON: write \`false\`.`],
  None: [null, say`\`None\` is not JSON: write \`null\`.`],
  undefined: [null, say`\`undefined\` is not JSON: write \`null\`.`],
  NaN: [null, say`\`NaN\` is not JSON: JSON has no such number.`],
  Infinity: [null, say`\`Infinity\` is not JSON: JSON has no such number.`],
  '-Infinity': [null, say`\`-Infinity\` is not JSON: JSON has no such number.`],
};

const closing: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '\u2018': '\u2019',
  '\u2019': '\u2019',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
};

/** Whether a string begins at the scan that JSON would not take: in single, back or typographic quotes. */
export function wronglyQuoted(scan: Scan): Node | undefined {
  const close = closing[scan.text.charAt(scan.at)];
  if (close === undefined) return undefined;
  const start = scan.at;
  const node = quoted(scan, close);
  fault(scan, start, scan.at, say`Strings stand in double quotes: \`"\`.`);
  return node;
}

const word = /[^\s,:{}[\]"]+/y;

/** Reads the word at the scan: at least one character, up to what could end a value. */
export function wordAt(scan: Scan): string {
  word.lastIndex = scan.at;
  const found = word.exec(scan.text)?.[0] ?? scan.text.charAt(scan.at);
  scan.at += found.length;
  return found;
}

const strict = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Reads a number, `true`, `false`, `null` or a word that is none of them. */
export function literal(scan: Scan): Node {
  const from = scan.at;
  const text = wordAt(scan);
  const { length } = text;
  if (strict.test(text)) return { kind: 'number', length, value: Number(text) };
  if (Object.hasOwn(words, text)) return constant(words[text]!, length);
  if (Object.hasOwn(foreign, text)) {
    const [value, message] = foreign[text]!;
    fault(scan, from, scan.at, message);
    return constant(value, length);
  }
  if (/^[-+.\d]/.test(text) && !Number.isNaN(Number(text))) {
    fault(scan, from, scan.at, say`\`${text}\` is not how JSON writes a number.`);
    return { kind: 'number', length, value: Number(text) };
  }
  fault(scan, from, scan.at, say`\`${shortened(text)}\` is no JSON value; strings stand in double quotes.`);
  return { kind: 'string', length, value: text };
}

function constant(value: Scalar, length: number): Node {
  return { kind: value === null ? 'null' : 'boolean', length, value };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}\u2026` : text;
}
