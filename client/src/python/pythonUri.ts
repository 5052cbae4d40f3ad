import { Uri } from 'vscode';
import type { PythonWanted } from '../../../server/src/protocol/index.ts';

/** The Python of specs is edited in documents of this scheme. */
export const pythonScheme = 'rewardsmith-python';

/** Where in a spec a document of this scheme stands. */
export type PythonOrigin = Required<Pick<PythonWanted, 'uri' | 'path'>>;

/** The document in which a Python is edited; its tab names the grader, its folder the spec. */
export function pythonUri(origin: PythonOrigin, name: string): Uri {
  const spec = decodeURIComponent(origin.uri.slice(origin.uri.lastIndexOf('/') + 1));
  const safe = name.replaceAll(/[/\\?#]/g, '_');
  return Uri.from({ scheme: pythonScheme, path: `/${spec}/${safe}.py`, query: JSON.stringify(origin) });
}

/** What `pythonUri` was given. */
export function originOf({ query }: Uri): PythonOrigin {
  return JSON.parse(query);
}
