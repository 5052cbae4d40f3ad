import * as z from 'zod/mini';
import { field } from '../field.ts';
import { check } from './check.ts';
import { lowerPython } from './lowered/lowerPython.ts';

export const python = check<string>({
  name: 'python',
  title: 'Python',
  docs: 'Your own `grade(sample, item)`, which returns a number between 0 and 1.',
  example: 'def grade(sample, item) -> float:\n    return float(item["answer"] in sample["output_text"])\n',
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () =>
    field(z.string(), 'A whole module that defines `grade(sample, item)` and returns a number.', {
      language: 'python',
    }),
  lower: lowerPython,
  compile: (source, { id, grader }) => grader({ type: 'python', name: id, source }),
});
