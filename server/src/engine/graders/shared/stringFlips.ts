import { say } from '../../../languages/message.ts';
import { placedRepairs, type Repair } from '../../checks/shared/flips/repair.ts';
import { replacedText } from '../../checks/shared/flips/replacedText.ts';
import { quoted } from '../../checks/shared/quoted.ts';
import type { Unit } from '../../part.ts';
import type { Text } from '../../text.ts';
import { compileValue } from '../../value.ts';

/** How a text is changed so that an operation holds: it becomes the reference, or has it added at its end. */
export type TextMending = 'replace' | 'append';

/** Changes of the text that `input` is, if it is one value of the sample alone. */
export function stringFlips(input: string, reference: Text, mending: TextMending): Pick<Unit, 'flips'> {
  const value = compileValue(input);
  const { path } = value;
  if (path?.[0] !== 'sample') return {};
  const flips: Unit['flips'] = (row, goal) => {
    const [found, wanted] = [value.of(row), reference.render(row)];
    if (goal === 0 || !('value' in found) || typeof found.value !== 'string' || typeof wanted !== 'string') return [];
    return placedRepairs([mendings[mending](found.value, wanted)], path);
  };
  return { flips };
}

const mendings: Readonly<Record<TextMending, (text: string, wanted: string) => Repair>> = {
  replace: (text, wanted) => replacedText(text, { from: 0, to: text.length }, wanted),
  append: (text, wanted) => {
    const gap = text === '' || /\s$/.test(text) ? '' : ' ';
    const edit = { from: text.length, to: text.length, text: gap + wanted };
    return { sentences: [say`Add ${quoted(wanted)}.`], edits: [edit] };
  },
};
