import { findField } from '../engine/findField.ts';
import type { Path } from '../engine/part.ts';
import type { Seen } from './seen.ts';
import { typeWords } from './typeWords.ts';

/** The types that the samples have at a path, as words; empty where that is not known. */
export function typesOf({ profile, words }: Pick<Seen, 'profile' | 'words'>, path: Path): string {
  const found = profile && findField(profile, path);
  const types = found && 'field' in found && found.field ? typeWords(found.field) : '';
  return typeof types === 'string' ? types : words(types);
}
