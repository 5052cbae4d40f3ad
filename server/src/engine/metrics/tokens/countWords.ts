import { pythonSpace } from './pythonWords.ts';

const space = new RegExp(`[${pythonSpace}]`);
const isAsciiSpace = Array.from({ length: 128 }, (_, code) => space.test(String.fromCharCode(code)));

/** How many words a text has, as Python's `len(str.split())` tells, without making them: texts are long. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = isAsciiSpace[text.charCodeAt(at)] ?? space.test(text.charAt(at));
    if (!isSpace && !isInside) count++;
    isInside = !isSpace;
  }
  return count;
}
