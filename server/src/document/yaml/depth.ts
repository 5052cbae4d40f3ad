import type { CST } from 'yaml';

/** How deeply collections are nested in a token; iterative, since the token may be deeper than the stack. */
export function depth(root: CST.Token): number {
  const waiting: [token: CST.Token, level: number][] = [[root, 0]];
  let deepest = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, level] = next;
    if (level > deepest) deepest = level;
    if (token.type === 'document' && token.value) waiting.push([token.value, level]);
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key && 'items' in item.key) waiting.push([item.key, level + 1]);
      if (item.value && 'items' in item.value) waiting.push([item.value, level + 1]);
    }
  }
  return deepest;
}
