import { l10n, type TextDocument, Uri } from 'vscode';

/** The active samples of specs are documents of this scheme. */
export const sampleScheme = 'rewardsmith-sample';
/** The language of such documents. */
export const sampleLanguage = 'rewardsmith-sample';

// A name that ends so would make the document a spec.
const specEnding = /\.(grader|rubric)\.(json|ya?ml)$/;

/** Where the active sample of a spec is read; its tab has the spec's name. */
export function sampleUri(spec: string): Uri {
  const name = decodeURIComponent(spec.slice(spec.lastIndexOf('/') + 1)).replace(specEnding, '');
  const path = `/${l10n.t('Sample of {0}', name)}`;
  return Uri.from({ scheme: sampleScheme, path, query: JSON.stringify({ uri: spec }) });
}

/** The URI of the spec whose sample a document shows; undefined of any other document. */
export function specOfSample({ uri }: Pick<TextDocument, 'uri'>): string | undefined {
  return uri.scheme === sampleScheme ? JSON.parse(uri.query).uri : undefined;
}
