import { l10n, Uri } from 'vscode';
import type { ComparisonWanted } from '../../../server/src/protocol/index.ts';

/** Comparisons with the last commit are documents of this scheme. */
export const comparisonScheme = 'rewardsmith-comparison';

// A name that ends so would make the comparison a spec.
const specEnding = /\.(grader|rubric)\.(json|ya?ml)$/;

/** Where the comparison of a spec with the last commit, or of two of its runs, is read; its tab has the spec's name. */
export function comparisonUri({ uri, runs }: ComparisonWanted): Uri {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(specEnding, '');
  const path = `/${runs ? l10n.t('{0}, two runs', name) : l10n.t('{0} against HEAD', name)}.md`;
  return Uri.from({ scheme: comparisonScheme, path, query: JSON.stringify({ uri, runs }) });
}

/** What `comparisonUri` was given. */
export function comparisonAsked({ query }: Uri): ComparisonWanted {
  return JSON.parse(query);
}
