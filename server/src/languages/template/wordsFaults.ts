import { type LanguageFault, type Range, replace } from '../language.ts';
import { type Message, say } from '../message.ts';
import type { ReadPath } from './readPath.ts';

/** A closed template whose content (`start` to `end`) is more than the path at its head, or no path at all. */
interface Words extends Range {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly path: ReadPath | undefined;
}

interface Sight {
  readonly rest: RegExp;
  readonly message: Message;
}

const sights: readonly Sight[] = [
  { rest: /^\.\s*$/, message: say`A key is missing after the dot.` },
  { rest: /^\.\./, message: say`A key is missing between the dots.` },
  {
    rest: /^\.?\[?\*/,
    message: say`A template holds only a path such as \`item.answer\`: \`*\` for every element is not part of it.`,
  },
  {
    rest: /^\[\s*-/,
    message: say`A template holds only a path such as \`item.answer\`: a position counts from the front, from 0.`,
  },
  {
    rest: /^\[\s*\d*\s*:/,
    message: say`A template holds only a path such as \`item.answer\`: a slice of a list is not part of it.`,
  },
  {
    rest: /^\[\s*['"]/,
    message: say`A template holds only a path such as \`item.answer\`: a key is written after a dot, without quotes.`,
  },
  { rest: /^\[\s*\d*\s*$/, message: say`The \`]\` is missing.` },
  { rest: /^\s*\|/, message: say`A template holds only a path such as \`item.answer\`: there are no filters.` },
  { rest: /^\s*\(/, message: say`A template holds only a path such as \`item.answer\`: nothing can be called.` },
  {
    rest: /^\s*(\?\?|\|\||or\b|and\b|if\b|else\b|not\b|\?)/,
    message: say`A template holds only a path such as \`item.answer\`: there are no defaults or conditions.`,
  },
  { rest: /^\s*(for|in)\b/, message: say`A template holds only a path such as \`item.answer\`: there are no loops.` },
  { rest: /^\s*[-+*/%^]/, message: say`A template holds only a path such as \`item.answer\`: there is no arithmetic.` },
  { rest: /^\s*[=<>!]/, message: say`A template holds only a path such as \`item.answer\`: there are no comparisons.` },
];

const loops = /^[#/%^&>!]|^(for|if|each|end\w*|set|else)\b/;

/** What is wrong with a template that holds more than a path. */
export function wordsFaults(words: Words): LanguageFault[] {
  const { text, start, end, path } = words;
  const rest = path ? text.slice(path.to, end) : '';
  if (path && isSpacedKey(path, rest)) return [spacedKey(words, path)];
  if (path && path.path.length === 0 && /^\.\s*$/.test(rest)) return [missingKey(path, end)];
  const sight = path && sights.find((one) => one.rest.test(rest));
  const loop = loops.test(text.slice(start, end))
    ? say`A template holds only a path such as \`item.answer\`: there are no loops or conditions.`
    : undefined;
  const message =
    loop ?? sight?.message ?? say`A template holds only a path such as \`item.answer\`: nothing else can stand in it.`;
  const repair = quotedKey(words);
  return [
    { code: 'template-expression', severity: 'error', from: start, to: end, message, ...(repair ? { repair } : {}) },
  ];
}

function missingKey({ root, from }: ReadPath, to: number): LanguageFault {
  const message = say`A key is missing after \`${root}.\`.`;
  return { code: 'template-without-path', severity: 'error', from, to, message };
}

const operatorWords = /\b(or|and|if|else|not|for|in|is)\b/;

function isSpacedKey(path: ReadPath, rest: string): boolean {
  return (
    path.path.length > 0 && /^(?:[ -]+[\p{L}\p{N}_]+)+$/u.test(rest) && !/ -|- /.test(rest) && !operatorWords.test(rest)
  );
}

function spacedKey({ end }: Words, { path, to }: ReadPath): LanguageFault {
  const from = path.at(-1)?.from ?? to;
  const message = say`Whether a key with spaces can be read in a template is not documented. Use letters, digits and \`_\`.`;
  return { code: 'unusual-template-key', severity: 'warning', from, to: end, message };
}

function quotedKey({ text, start, end, path }: Words) {
  if (!path) return undefined;
  const written = text.slice(path.to, end);
  const plain = written.replace(/\[\s*(['"])([\p{L}_][\p{L}\p{N}_]*)\1\s*\]/gu, '.$2');
  const paths = plain !== written && /^(\.[\p{L}_][\p{L}\p{N}_]*|\[\d+\])+$/u.test(plain);
  const text_ = text.slice(start, path.to) + plain;
  return paths ? replace(say`Write \`${text_}\``, { from: start, to: end }, text_) : undefined;
}
