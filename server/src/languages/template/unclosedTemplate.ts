import { type LanguageFault, replace } from '../language.ts';
import { say } from '../message.ts';
import { readPath } from './readPath.ts';

/** The fault of a `{{` at `from` with no `}}` before `limit`: it spans the path that follows, if any. */
export function unclosedTemplate(text: string, from: number, limit: number): LanguageFault {
  const spaced = /^\s/.test(text.slice(from + 2));
  const start = from + 2 + (/^[ \t]*/.exec(text.slice(from + 2, limit))?.[0].length ?? 0);
  const path = readPath(text, start);
  const to = Math.min(path?.to ?? from + 2, limit);
  const message = say`This template is never closed, so its braces would be taken as they stand. Close it with \`}}\`.`;
  const fault: LanguageFault = { code: 'unclosed-template', severity: 'error', from, to, message };
  if (path === undefined) return fault;
  const single = text[to] === '}' || text.slice(to, to + 2) === ' }';
  const stop = single ? text.indexOf('}', to) + 1 : to;
  return { ...fault, repair: replace(say`Close the template`, { from: to, to: stop }, spaced ? ' }}' : '}}') };
}
