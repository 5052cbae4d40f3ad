import type { ExpressionKind } from './tree.ts';

/** What the words and signs are that stand for one value. */
export const constants: Readonly<Record<string, ExpressionKind>> = {
  None: 'none',
  True: 'true',
  False: 'other',
  '...': 'ellipsis',
};
