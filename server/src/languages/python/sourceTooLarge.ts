import type { LanguageFault } from '../language.ts';
import { say } from '../message.ts';

const limit = 256_000;

/** The fault of a source of 256 kB or more in UTF-8. */
export function sourceTooLarge(source: string): LanguageFault[] {
  if (source.length * 3 < limit) return [];
  const size = new TextEncoder().encode(source).length;
  if (size < limit) return [];
  const message = say`The source is ${Math.floor(size / 1000)} kB; the service takes less than 256 kB.`;
  const line = source.search(/[\r\n]/);
  return [
    { code: 'python-source-too-large', severity: 'error', from: 0, to: line < 0 ? source.length : line, message },
  ];
}
