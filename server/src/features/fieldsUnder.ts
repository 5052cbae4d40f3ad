import type { Seen } from './seen.ts';

const always: Readonly<Record<string, readonly string[]>> = {
  sample: ['output_text', 'output_json', 'output_tools', 'choices'],
};

/** The keys under a path such as `item.order` in the samples, most common first; without samples, those of any. */
export function fieldsUnder({ profile }: Pick<Seen, 'profile'>, path: string): readonly string[] {
  if (!profile) return always[path] ?? [];
  const head = `${path}.`;
  return profile.fields
    .filter((field) => field.path.startsWith(head) && !/[.[]/.test(field.path.slice(head.length)))
    .map((field) => field.path.slice(head.length));
}
