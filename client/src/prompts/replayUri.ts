import { Uri } from 'vscode';

/** What judges said to edited prompts is read in documents of this scheme. */
export const replayScheme = 'rewardsmith-replay';

/** Where the answer to the edited prompt of a document is read. */
export function replayUri(title: string, prompt: Uri): Uri {
  const name = title.replaceAll(/[/\\?#]/g, '_');
  return Uri.from({ scheme: replayScheme, path: `/${name}.md`, query: prompt.toString() });
}
