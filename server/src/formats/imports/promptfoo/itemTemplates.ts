import { plain } from '../shared/plain.ts';

/** A text of promptfoo with its `{{ question }}` as `{{ item.question }}`; other braces stay text. */
export function itemTemplates(text: string): string {
  return text
    .split(/(\{\{\s*[A-Za-z_]\w*(?:\.\w+|\[\d+\])*\s*\}\})/)
    .map((part, index) => (index % 2 === 0 ? parted(part) : `{{ item.${part.slice(2, -2).trim()} }}`))
    .join('')
    .trim();
}

/** As `plain`, with the space around kept. */
function parted(text: string): string {
  const bare = text.trim();
  return bare === '' ? text : text.replace(bare, () => plain(bare));
}
