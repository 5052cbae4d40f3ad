import { expect, test } from 'vitest';
import { errorList } from '../../client/src/errors/errorList.ts';

const samples = 'file:///w/my%20rows.jsonl';
const error = (line: number, id: string, grader: string, message: string) => ({
  ...{ line, id, grader, message },
  flag: 'parse_error',
});

test('each error has a line, in columns, with its place in front', () => {
  const errors = [error(3, 'r3', 'amount', 'No number.\n  Line two.'), error(12, 'row-12', 'x', 'No text.')];
  const { text, places } = errorList({ samples, errors }, 'Errors: 2\n');
  expect(text.split('\n')).toEqual([
    'Errors: 2',
    '',
    'my rows.jsonl:3   r3      amount  parse_error  No number. Line two.',
    'my rows.jsonl:12  row-12  x       parse_error  No text.',
    '',
  ]);
  const lines = text.split('\n');
  expect(places.map(({ line, end, row }) => [lines[line]!.slice(0, end), row])).toEqual([
    ['my rows.jsonl:3', 3],
    ['my rows.jsonl:12', 12],
  ]);
});

test('a list of nothing is its heading', () => {
  expect(errorList({ samples, errors: [] }, 'None.')).toEqual({ text: 'None.\n', places: [] });
});

test('thousands of errors are listed', () => {
  const errors = Array.from({ length: 100_000 }, (_, index) => error(index + 1, `r${index}`, 'x', 'No text.'));
  expect(errorList({ samples, errors }, '').places.length).toBe(100_000);
});
