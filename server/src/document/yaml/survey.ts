import type { CST } from 'yaml';

/** What a token's whole tree shows; iterative, since it may be deeper than the stack. */
export interface Survey {
  /** How deeply collections are nested. */
  readonly depth: number;
  /** Quoted strings without their closing quote, brackets without their closing bracket. */
  readonly unclosed: readonly (CST.FlowScalar | CST.FlowCollection)[];
}

export function survey(tokens: readonly CST.Token[]): Survey {
  const waiting: [token: CST.Token, level: number][] = tokens.map((token) => [token, 0]);
  const unclosed: (CST.FlowScalar | CST.FlowCollection)[] = [];
  let depth = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, level] = next;
    if (level > depth) depth = level;
    if (isUnclosed(token)) unclosed.push(token);
    if (token.type === 'document' && token.value) waiting.push([token.value, level]);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) waiting.push([key, level + 1]);
      if (value) waiting.push([value, level + 1]);
    }
  }
  return { depth, unclosed };
}

function isUnclosed(token: CST.Token): token is CST.FlowScalar | CST.FlowCollection {
  switch (token.type) {
    case 'double-quoted-scalar':
      return !endsInQuote(token.source);
    case 'single-quoted-scalar':
      return token.source.length < 2 || !token.source.endsWith("'");
    case 'flow-collection':
      return token.end[0]?.source !== (token.start.source === '{' ? '}' : ']');
    default:
      return false;
  }
}

/** Whether a double-quoted source has its closing quote: one at its end that no backslash escapes. */
export function endsInQuote(source: string): boolean {
  if (source.length < 2 || !source.endsWith('"')) return false;
  let slashes = 0;
  while (source[source.length - 2 - slashes] === '\\') slashes++;
  return slashes % 2 === 0;
}
