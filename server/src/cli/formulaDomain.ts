import type { Domain } from '../engine/kind.ts';
import { Unusable } from './command.ts';

/** Reads `NAME=binary`, `NAME=unit` or `NAME=LO..HI`. */
export function domainOf(text: string): readonly [string, Domain] {
  const [, name, domain] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !domain) throw new Unusable(`\`--grader ${text}\` should be NAME=binary, NAME=unit or NAME=LO..HI.`);
  if (domain === 'binary' || domain === 'unit') return [name, { kind: domain }];
  const [lo, hi] = domain.split('..').map((end) => (end.trim() === '' ? Number.NaN : Number(end)));
  if (lo === undefined || hi === undefined || !(lo <= hi))
    throw new Unusable(`\`${domain}\` is no range. Write for example \`${name}=1..5\`.`);
  return [name, { kind: 'range', lo, hi }];
}
