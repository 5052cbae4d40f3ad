import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Filter, Operand } from '../../server/src/languages/filter/filter.ts';
import { parseFilter } from '../../server/src/languages/filter/parseFilter.ts';
import { english } from '../../server/src/languages/message.ts';

interface Case {
  readonly filter: string | number;
  readonly read?: string;
  readonly fault?: string;
}

const cases: readonly Case[] = parse(readFileSync('test/languages/filters.yaml', 'utf8'));
const keys = ['policy', 'amount', 'to be', 'reward', 'length', 'id', 'line'];

function shown(filter: Filter | undefined): string {
  if (!filter) return 'nothing';
  if (filter.is === 'text') return JSON.stringify(filter.text);
  if (filter.is === 'not') return `(not ${shown(filter.part)})`;
  if (filter.is === 'state') return filter.key === undefined ? filter.state : `${filter.state}(${filter.key})`;
  if (filter.is === 'compare') return `(${shownSide(filter.left)} ${filter.sign} ${shownSide(filter.right)})`;
  return `(${filter.parts.map(shown).join(filter.is === 'all' ? ' and ' : ' or ')})`;
}

function shownSide(operand: Operand): string {
  if ('number' in operand) return String(operand.number);
  if ('text' in operand) return JSON.stringify(operand.text);
  return 'key' in operand ? operand.key : `expert(${operand.expert})`;
}

function told(text: string): Omit<Case, 'filter'> {
  const found = parseFilter(text, keys);
  if (!('fault' in found)) return { read: shown(found.filter) };
  const { from, to, message } = found.fault;
  return { fault: `${' '.repeat(from)}${'^'.repeat(to - from)} ${english(message)}` };
}

describe('a filter', () => {
  test.each(cases)('$filter', ({ filter, ...wanted }) => {
    expect(told(String(filter))).toEqual(wanted);
  });

  test('is read whatever stands in it, and a fault has a place', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      'not',
      'and',
      'or',
      '"',
      '`',
      'error',
      'expert',
      '<',
      '!=',
      'policy',
      '1',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), fc.constantFrom(' ', ''), (words, between) => {
        const text = words.join(between);
        const found = parseFilter(text, keys);
        if (!('fault' in found)) return;
        expect(found.fault.from).toBeGreaterThanOrEqual(0);
        expect(found.fault.to).toBeGreaterThan(found.fault.from);
        expect(found.fault.from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
