import { type Message, say } from '../../languages/message.ts';

/** Data of WordNet that the user has; `version` names its content. */
export interface WordNet {
  /** A folder, or an archive of one. */
  readonly folder: string;
  readonly version: string;
}

/** What became of looking for it; `missing` says why there is none and what to do. */
export type WordNetFound = WordNet | { readonly missing: Message };

const cure = say`Get it with \`python -m nltk.downloader wordnet\`, or name the folder that holds its \`index.noun\` in the setting \`rewardsmith.wordnet\` (for the command: \`--wordnet DIR\`).`;

/** Nobody named a folder, and none of the usual ones is there. */
export const wordNetNowhere: WordNetFound = {
  missing: say`WordNet is in none of the folders where NLTK keeps data. ${cure}`,
};

/** The folder is there, and no WordNet in it that can be read; `reason` is a sentence. */
export function wordNetUnreadable(folder: string, reason: string): WordNetFound {
  return { missing: say`WordNet cannot be read from ${folder}: ${reason} ${cure}` };
}
