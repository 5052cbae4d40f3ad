import type { Token } from './tokens.ts';

/** What stands between two tokens on one line; blanks beside comments and inside braces are the author's to choose. */
export function flatGap(before: Token | undefined, token: Token, gap: string, padded = false): '' | ' ' {
  if (!before) return '';
  if (token.kind === 'line comment') return ' ';
  if (token.kind === 'comma' || token.kind === 'colon') return '';
  if (before.kind.endsWith('comment') || token.kind.endsWith('comment')) return gap === '' ? '' : ' ';
  if (before.kind === 'open' || token.kind === 'close')
    return padded && !(before.kind === 'open' && token.kind === 'close') ? ' ' : '';
  return ' ';
}
