/** The messages that a source of the server words with the tag `say`: their keys, nested ones included. */
export function messagesIn(source: string): readonly string[] {
  return [...source.matchAll(/(?<!`)\bsay`/g)].map(({ index }) => readTemplate(source, index + 'say`'.length).text);
}

/** The messages that a source of the client takes from `l10n.t`. */
export function clientMessagesIn(source: string): readonly string[] {
  return [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  );
}

interface Read {
  readonly text: string;
  /** Behind what was read. */
  readonly to: number;
}

/** Reads a template from behind its first backtick; a number in braces stands for each expression. */
function readTemplate(source: string, from: number): Read {
  let text = '';
  let slots = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '`') return { text, to: at + 1 };
    if (source.startsWith('${', at)) {
      text += `{${slots++}}`;
      at = expressionEnd(source, at + 2);
    } else text += source[at] === '\\' ? escaped(source, ++at) : source[at];
  }
  throw new Error(`A template is never closed: ${source.slice(from, from + 80)}`);
}

function escaped(source: string, at: number): string {
  const sign = source.charAt(at);
  if (!/[`\\$]/.test(sign)) throw new Error(`A message needs no such escape: \\${sign}`);
  return sign;
}

/** Where the `}` of an expression stands that begins at `from`; passes over the strings and templates in it. */
function expressionEnd(source: string, from: number): number {
  for (let at = from, open = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '`') at = readTemplate(source, at + 1).to - 1;
    else if (sign === "'" || sign === '"') at = source.indexOf(sign, at + 1);
    else if (sign === '{') open++;
    else if (sign === '}' && open-- === 0) return at;
  }
  throw new Error(`An expression is never closed: ${source.slice(from, from + 80)}`);
}
