import { pathToFileURL } from 'node:url';
import type { ErrorsAnswer, ErrorsWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';

/** The errors of a grader's last run, as the editor asks for them. */
export function errorsRequest({ known }: Desk, { uri, path = [] }: ErrorsWanted): ErrorsAnswer {
  const state = known.get(uri);
  const found = state?.scores.errors.of(path);
  if (!found || state?.samples === undefined) return null;
  return { samples: pathToFileURL(state.samples).href, ...found };
}
