import * as z from 'zod/mini';
import { field } from '../field.ts';

/** `criteria_from`: where the rows hold criteria of their own. */
export function criteriaFromField() {
  return field(
    z.string(),
    'Criteria that stand in the samples, a list in each row, written as `criteria` are: for sets in which each task ' +
      'has its own rubric. One template alone, of the item. They stand behind `criteria`, if there are any, and add ' +
      'up with them. A row whose list is not valid is an error of that row. Their scores are shown by `tags`, and by ' +
      '`id` where ids stand in several items; nothing in a row runs outside the sandbox.',
    { language: 'template', names: 'list', examples: ['{{ item.rubric }}'] },
  );
}
