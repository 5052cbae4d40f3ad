import { l10n, Uri } from 'vscode';
import type { TraceWanted } from '../../../server/src/protocol/index.ts';

/** What Python of a spec did with a sample is read in documents of this scheme. */
export const traceScheme = 'rewardsmith-trace';

/** Where the call of a Python is read; its tab has the grader's name. */
export function traceUri({ uri, path }: Required<Pick<TraceWanted, 'uri' | 'path'>>, name: string): Uri {
  const safe = name.replaceAll(/[/\\?#]/g, '_');
  return Uri.from({
    scheme: traceScheme,
    path: `/${l10n.t('{0} on sample', safe)}.md`,
    query: JSON.stringify({ uri, path }),
  });
}

/** What `traceUri` was given. */
export function traceAsked({ query }: Uri): TraceWanted {
  return JSON.parse(query);
}
