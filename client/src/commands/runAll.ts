import type { Uri } from 'vscode';
import { activeSpec } from '../activeSpec.ts';
import { grade } from '../grade.ts';
import type { Host } from '../host.ts';

/** Runs every grader of the active spec, or of the one whose title bar was clicked. */
export async function runAll(host: Host, clicked?: Uri): Promise<void> {
  const wanted = clicked === undefined ? activeSpec() : { uri: clicked.toString() };
  if (wanted !== undefined) await grade(host, wanted);
}
