/** LSP's kinds of the code actions that there are. */
export const actionKinds = [
  'quickfix',
  'refactor.rewrite',
  'refactor.extract',
  'refactor',
  'source.fixAll.rewardsmith',
] as const;

export type ActionKind = (typeof actionKinds)[number];
