import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonChange } from '../../client/src/python/pythonChange.ts';
import { pythonPlace } from '../../client/src/python/pythonPlace.ts';

const spot = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
};
const text = fc.array(fc.constantFrom('a', 'b', '\n', 'source: '), { maxLength: 12 }).map((parts) => parts.join(''));

test('a place stays before the same text', () => {
  fc.assert(
    fc.property(text, text, text, text, (before, old, now, after) => {
      const [from, to] = [before.length, before.length + old.length];
      const whole = before + old + after;
      const change = { range: { start: spot(whole, from), end: spot(whole, to) }, text: now };
      const moved = (offset: number) => pythonPlace(spot(whole, offset), change);
      const changed = before + now + after;
      for (let at = 0; at <= from; at++) expect(moved(at)).toEqual(spot(changed, at));
      for (let at = from + 1; at < to; at++) expect(moved(at)).toEqual(spot(changed, from));
      for (let at = Math.max(to, from + 1); at <= whole.length; at++)
        expect(moved(at)).toEqual(spot(changed, at + now.length - old.length));
    }),
  );
});

test('the smallest change gives the text after it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = pythonChange(before, after);
      expect(before.slice(0, change.from) + change.text + before.slice(change.to)).toBe(after);
    }),
  );
  expect(pythonChange('a = 1\n', 'a = 10\n')).toEqual({ from: 5, to: 5, text: '0' });
  expect(pythonChange('aa', 'a')).toEqual({ from: 1, to: 2, text: '' });
});
