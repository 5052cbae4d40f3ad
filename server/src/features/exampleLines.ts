import type { Json } from '../engine/json.ts';
import type { Seen } from './seen.ts';
import { choice, field, literal } from './snippetText.ts';

/** What a line of an example may hold: values to choose from, or `fixed` as it stands. */
export type FieldOf = (key: string, value: string) => readonly string[] | 'fixed' | undefined;

/** The lines of an example as a snippet, with a field for each value that stands on one line. */
export function exampleLines({ notation }: Pick<Seen, 'notation'>, example: Json, of: FieldOf): readonly string[] {
  let index = 0;
  return notation
    .write(example)
    .split('\n')
    .map((line) => {
      const [, head, key = '', value = '', comma] =
        /^(\s*(?:- )?"?(\w+)"?: )([^\s[{|].*?|\[.*\])(,?)$/.exec(line) ?? [];
      const values = head === undefined ? 'fixed' : of(key, value);
      if (values === 'fixed') return literal(line);
      index++;
      const written = values?.map(notation.quote);
      return literal(head!) + (written ? choice(index, written) : field(index, value)) + comma;
    });
}
