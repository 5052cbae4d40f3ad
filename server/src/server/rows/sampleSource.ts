import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SamplesSource } from '../../engine/grading.ts';
import type { Desk } from '../desk.ts';
import { pathOf } from '../runs/specRuns.ts';

/** An open samples file counts as the editor has it, saved or not. */
export function sourceOf(desk: Desk, file: string): SamplesSource {
  const open = openSamples(desk, file);
  return open ? { text: open.getText() } : { file };
}

/** The open document of a samples file, however the editor spells its URI. */
export function openSamples({ documents }: Desk, file: string): TextDocument | undefined {
  return [...documents.samples.values()].find(({ uri }) => pathOf(uri) === file);
}
