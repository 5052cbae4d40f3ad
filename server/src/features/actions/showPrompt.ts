import { say } from '../../languages/message.ts';
import { type JudgePrompt, showPromptCommand } from '../../protocol/index.ts';
import { siteAt } from '../seen.ts';
import type { Action } from './action.ts';

/** Shows what the judges of the grader at the cursor are asked about the first sample. */
export const showPrompt: Action = {
  kind: 'refactor',
  *offers(seen, { from }) {
    const site = seen.ours === true ? siteAt(seen, from) : undefined;
    if (!site || !seen.estimate(site.path)?.calls) return;
    const wanted: JudgePrompt = { uri: seen.uri, path: site.path };
    yield {
      title: say`Show judge prompt`,
      edits: [],
      command: { command: showPromptCommand, arguments: [wanted] },
    };
  },
};
