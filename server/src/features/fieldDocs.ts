import { findField } from '../engine/findField.ts';
import type { Profile, ProfileField } from '../engine/grading.ts';
import type { Json } from '../engine/json.ts';
import type { Path } from '../engine/part.ts';
import { shortened } from '../engine/shortened.ts';
import { pathName, valueAt } from '../engine/text.ts';
import { type Message, say } from '../languages/message.ts';
import { fenced, inlineCode } from './fenced.ts';
import { listedValues } from './listedValues.ts';
import type { Seen } from './seen.ts';
import { typeWords } from './typeWords.ts';

/**
 * What the samples have at a path that begins with `item` or `sample`: types, coverage, values, the first row's.
 * `known` is the field where it has been found already.
 */
export function fieldDocs(
  { profile, active, words }: Pick<Seen, 'profile' | 'active' | 'words'>,
  path: Path,
  known?: ProfileField,
): string {
  const name = inlineCode(pathName(path));
  if (!profile) return [name, words(say`No samples belong to this grader yet.`)].join('\n\n');
  const found = known ? ({ state: 'known', field: known } as const) : findField(profile, path);
  if (found.state === 'absent') return [name, words(say`Not in any of the ${profile.rows} samples.`)].join('\n\n');
  const { field } = found;
  const title = field ? words(say`${name} · ${typeWords(field)}`) : name;
  const coverage = found.state === 'known' ? present(profile, found.field) : notLooked(profile, field);
  return [title, words(coverage), ...example({ profile, words, ...(active && { active }) }, path, field)].join('\n\n');
}

const valuesShown = 6;

function present({ rows }: Profile, field: ProfileField): Message {
  const values = listedValues(field);
  if (values.length === 0) return say`Present in ${field.count}/${rows} rows.`;
  const shown = values
    .slice(0, valuesShown)
    .map(({ value, count }) => `${inlineCode(JSON.stringify(value))} ×${count}`);
  const list = values.length > valuesShown ? [...shown, '…'].join(', ') : shown.join(', ');
  return say`Present in ${field.count}/${rows} rows: ${list}.`;
}

function notLooked({ rows }: Profile, field: ProfileField | undefined): Message {
  if (field) return say`Of lists only the first element is looked at, so how many rows have this one is not known.`;
  if (rows === 0) return say`There are no samples yet.`;
  return say`Whether the samples have it is not known: they have more fields, or deeper ones, than are looked at.`;
}

type Shown = Pick<Seen, 'active' | 'words'> & { readonly profile: Profile };

function example({ profile, active, words }: Shown, path: Path, field: ProfileField | undefined): string[] {
  const row = active ?? profile.first;
  const own = row && valueAt(row, path);
  if (own !== undefined)
    return [words(active ? say`In the sample ${inlineCode(active.id)}:` : say`In the first sample:`), block(own)];
  const [other] = field?.examples ?? [];
  if (other === undefined) return [];
  const lacking = say`Not in the first sample, but in another:`;
  return [
    words(active ? say`Not in the sample ${inlineCode(active.id)}, but in another:` : lacking),
    fenced(other, 'json'),
  ];
}

function block(value: Json): string {
  return fenced(shortened(JSON.stringify(value), 200), 'json');
}
