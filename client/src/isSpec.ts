import type { TextDocument } from 'vscode';
import { compiledScheme } from './compiled/compiledUri.ts';
import { specLanguages } from './languages.ts';
import { runTextScheme } from './runs/runTexts.ts';

const shownOnly: readonly string[] = [compiledScheme, runTextScheme];

/** Whether a document holds graders that can be run; some only show what a rubric becomes, or what a spec was. */
export function isSpec({ languageId, uri }: TextDocument): boolean {
  return specLanguages.includes(languageId) && !shownOnly.includes(uri.scheme);
}
