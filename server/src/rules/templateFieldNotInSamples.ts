import { fieldName } from '../engine/fieldName.ts';
import type { Profile } from '../engine/grading.ts';
import type { Path } from '../engine/part.ts';
import { pathName } from '../engine/text.ts';
import { type Message, say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { Fault, GraderRule, TemplateField } from './rule.ts';
import { replacing } from './shared/replacing.ts';

export const templateFieldNotInSamples: GraderRule = {
  code: 'template-field-not-in-samples',
  severity: 'warning',
  title: 'A path that none of the samples has.',
  docs: 'Every row would end in an error (`invalid_variable_error`), not in a score. A whole field of `sample` that these samples lack, such as `sample.choices`, is only told: the service may give it. Nothing is said without samples, or of a path that lies deeper than the samples are looked into.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.anwser }}'
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
    samples: `{"item": {"answer": "Oslo"}, "sample": {"output_text": "Oslo"}}
{"item": {"answer": "Rome"}, "sample": {"output_text": "rome"}}
`,
  },
  *run(seen) {
    for (const field of seen.fields()) if (field.found.state === 'absent') yield faultOf(field, field.found.step);
  },
};

/** Of a field of `sample` as a whole only the service can tell whether it will be there. */
function faultOf(field: TemplateField, step: number): Fault {
  const { piece, variable, path, profile } = field;
  const key = variable.path[step - 1]!;
  const place = { from: piece.place(key.from), to: piece.place(key.to) };
  const near = nearKey(profile, path, step);
  const repair = near && replacing(say`Write \`${String(near[step])}\``, place, String(near[step]));
  const isWholeField = path[0] === 'sample' && step === 1;
  const message = wordingOf(field, step, near);
  return { ...place, path: piece.path, message, ...(isWholeField && { severity: 'info' }), ...(repair && { repair }) };
}

function wordingOf({ path, profile, found }: TemplateField, step: number, near: Path | undefined): Message {
  const { rows } = profile;
  const longest = found.state === 'absent' ? found.parent?.longest : undefined;
  if (typeof path[step] === 'number' && longest !== undefined)
    return say`No \`${pathName(path.slice(0, step))}\` in the ${rows} samples has more than ${longest} elements.`;
  const wrong = say`None of the ${rows} samples has \`${pathName(path.slice(0, step + 1))}\`.`;
  const cure = near ?? (step === path.length - 1 ? elsewhere(profile, path) : undefined);
  return cure ? say`${wrong} Write \`${pathName(cure)}\`.` : say`${wrong} ${listed(profile, path.slice(0, step))}`;
}

/** The path with the key of the same object that the missing one most likely stands for. */
function nearKey(profile: Profile, path: Path, step: number): Path | undefined {
  const key = path[step];
  const meant = typeof key === 'string' ? nearest(key, keysBelow(profile, path.slice(0, step))) : undefined;
  return meant === undefined ? undefined : [...path.slice(0, step), meant, ...path.slice(step + 1)];
}

function keysBelow({ fields }: Profile, path: Path): readonly string[] {
  const head = `${fieldName(path)}.`;
  const below = fields.filter((field) => field.path.startsWith(head)).map((field) => field.path.slice(head.length));
  return below.filter((key) => !/[.[\]]/.test(key));
}

/** The only other place that has the last key: under the same root, else anywhere. */
function elsewhere({ fields }: Profile, path: Path): Path | undefined {
  const places = fields.filter((field) => field.path.endsWith(`.${path.at(-1)}`) && !/[[\]]/.test(field.path));
  const near = places.filter((field) => field.path.startsWith(`${path[0]}.`));
  const [place, ...others] = near.length > 0 ? near : places;
  return place && others.length === 0 ? place.path.split('.') : undefined;
}

const most = 8;

/** What the samples have instead. */
function listed(profile: Profile, head: Path): Message {
  const keys = keysBelow(profile, head).map((key) => `\`${pathName([...head, key])}\``);
  if (keys.length === 0) return say`There is nothing below \`${pathName(head)}\`.`;
  const shown = keys.slice(0, most).join(', ');
  return keys.length > most ? say`They have ${shown} and others.` : say`They have ${shown}.`;
}
