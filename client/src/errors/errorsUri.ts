import { l10n, Uri } from 'vscode';
import type { ErrorsWanted } from '../../../server/src/protocol/index.ts';

/** Lists of errors are documents of this scheme. */
export const errorsScheme = 'rewardsmith-errors';

// A name that ends so would make the list a spec.
const specEnding = /\.(grader|rubric)\.(json|ya?ml)$/;

/** Where the list of a grader's errors is read; its tab names the grader. */
export function errorsUri(wanted: ErrorsWanted): Uri {
  const spec = decodeURIComponent(wanted.uri.slice(wanted.uri.lastIndexOf('/') + 1));
  const short = spec.replace(specEnding, '');
  const name = [short, ...(wanted.path ?? [])].join(' › ').replaceAll('/', '_');
  return Uri.from({ scheme: errorsScheme, path: `/${l10n.t('Errors of {0}', name)}`, query: JSON.stringify(wanted) });
}
