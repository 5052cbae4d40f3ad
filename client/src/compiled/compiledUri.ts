import { l10n, Uri } from 'vscode';
import type { CompiledWanted } from '../../../server/src/protocol/index.ts';

/** Compiled graders are documents of this scheme. */
export const compiledScheme = 'rewardsmith-compiled';

/** Where the compiled grader of a rubric is read; its tab has the rubric's name, and its ending its language. */
export function compiledUri({ uri }: CompiledWanted): Uri {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replaceAll(/[\\?#]/g, '_');
  const name = l10n.t('Compiled {0}', file.replace(/(\.rubric)?\.ya?ml$/i, ''));
  const wanted: CompiledWanted = { uri };
  return Uri.from({ scheme: compiledScheme, path: `/${name}.grader.json`, query: JSON.stringify(wanted) });
}

/** What `compiledUri` was given. */
export function rubricOf({ query }: Uri): Uri {
  return Uri.parse((JSON.parse(query) as CompiledWanted).uri);
}
