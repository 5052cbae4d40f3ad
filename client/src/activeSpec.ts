import { window } from 'vscode';
import type { RunGraders } from '../../server/src/protocol.ts';
import { specLanguages } from './languages.ts';

/** The request that runs all of the spec in the active editor; undefined where none is. */
export function activeSpec(): RunGraders | undefined {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !specLanguages.includes(document.languageId)) return undefined;
  return { uri: document.uri.toString() };
}
