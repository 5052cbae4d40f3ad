import { type LanguageFault, replace } from '../language.ts';
import { say } from '../message.ts';
import type { Part, TextPart } from './template.ts';

/** Braces in the text between variables that look like a slip: `{item.x}`, `{{ item.x }}}}`, `{% for … %}`. */
export function strayBraces(text: string, parts: readonly Part[]): LanguageFault[] {
  const faults: LanguageFault[] = [];
  let open = 0;
  parts.forEach((part, index) => {
    if (part.kind !== 'text') return;
    if (index > 0) faults.push(...surplus(part, open));
    faults.push(...singleBraces(part), ...blocks(part), ...tripleBraces(text, part, parts[index + 1]));
    open = Math.max(0, open + count(part.text, '{') - count(part.text, '}'));
  });
  return faults;
}

/** Braces that close what the text itself opened, as in `{"a": {"b": {{ item.x }}}}`, are no surplus. */
function surplus(part: TextPart, open: number): LanguageFault[] {
  const braces = /^\}*/.exec(part.text)?.[0].length ?? 0;
  if (braces < 2 || open >= braces) return [];
  const range = { from: part.from, to: part.from + braces };
  const message = say`The template is closed already; these braces stay in the text as written.`;
  return [
    {
      code: 'surplus-braces',
      severity: 'warning',
      ...range,
      message,
      repair: replace(say`Remove the braces`, range, ''),
    },
  ];
}

function tripleBraces(text: string, part: TextPart, next: Part | undefined): LanguageFault[] {
  if (!next || !/(^|[^{]){$/.test(part.text) || text[next.to] !== '}' || text[next.to + 1] === '}') return [];
  const message = say`Two braces make a template; the third pair stays in the text as written.`;
  const range = { from: part.to - 1, to: next.to + 1 };
  const repair = replace(say`Use two braces`, range, text.slice(next.from, next.to));
  return [{ code: 'surplus-braces', severity: 'warning', ...range, message, repair }];
}

const single = /(?<!\{)\{(\s*(?:item|sample)(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d+\])+\s*)\}(?!\})/gu;

function singleBraces(part: TextPart): LanguageFault[] {
  return [...part.text.matchAll(single)].map((found) => {
    const range = { from: part.from + found.index, to: part.from + found.index + found[0].length };
    const message = say`A template has two braces on each side. \`${found[0]}\` stays in the text as written.`;
    return {
      code: 'single-braces',
      severity: 'warning',
      ...range,
      message,
      repair: replace(say`Use two braces`, range, `{${found[0]}}`),
    };
  });
}

function blocks(part: TextPart): LanguageFault[] {
  return [...part.text.matchAll(/\{%-?\s*(?:for|if|elif|else|endfor|endif|set)\b[^%]*%\}/g)].map((found) => {
    const from = part.from + found.index;
    const message = say`The template language has no loops or conditions; this stays in the text as written.`;
    return { code: 'template-expression', severity: 'error', from, to: from + found[0].length, message };
  });
}

function count(text: string, brace: string): number {
  return text.split(brace).length - 1;
}
