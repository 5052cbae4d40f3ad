import { window } from 'vscode';
import { activeSpec } from '../activeSpec.ts';
import { specOfSample } from './sampleUri.ts';

/** The URI of the spec whose samples are meant: that in the active editor, or that of the sample shown there. */
export function sampleSpec(): string | undefined {
  const document = window.activeTextEditor?.document;
  return (document && specOfSample(document)) ?? activeSpec()?.uri;
}
