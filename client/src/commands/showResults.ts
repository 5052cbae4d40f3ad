import { commands, Uri } from 'vscode';
import type { RowsWanted } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { openResults } from '../panel/openResults.ts';
import { sampleSpec } from '../sample/sampleSpec.ts';

/** Shows what a spec gives each sample, beside it: of the one that is named, else of the active one, or of the sample that is shown. */
export async function showResults({ client }: Host, given?: Pick<RowsWanted, 'uri'> | Uri): Promise<void> {
  const uri = given instanceof Uri ? given.toString() : (given?.uri ?? sampleSpec());
  if (uri === undefined) return;
  await client;
  await commands.executeCommand(openResults, uri);
}
