import { window } from 'vscode';
import type { RunGraders } from '../../server/src/protocol/index.ts';
import { isSpec } from './isSpec.ts';

/** The request that runs all of the spec in the active editor; undefined where none is. */
export function activeSpec(): RunGraders | undefined {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isSpec(document)) return undefined;
  return { uri: document.uri.toString() };
}
