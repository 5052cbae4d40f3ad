import { Uri } from 'vscode';
import type { JudgePrompt } from '../../../server/src/protocol/index.ts';

/** Prompts of judges are documents of this scheme. */
export const promptScheme = 'rewardsmith-prompt';

/** Where the prompt of a grader is read; its tab has the title. */
export function promptUri({ uri, path, line }: JudgePrompt, title: string): Uri {
  const wanted: JudgePrompt = { uri, ...(path && { path }), ...(line !== undefined && { line }) };
  const name = title.replaceAll(/[/\\?#]/g, '_');
  return Uri.from({ scheme: promptScheme, path: `/${name}`, query: JSON.stringify(wanted) });
}

/** What `promptUri` was given. */
export function promptWanted({ query }: Uri): JudgePrompt {
  return JSON.parse(query);
}
