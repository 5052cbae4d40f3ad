import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from './completion.ts';
import { plainDocs } from './plainCompletion.ts';
import type { Feature } from './seen.ts';

/** What a chosen item of a completion means, where the list came without. */
export const completionResolve: Feature<CompletionItem, CompletionItem> = {
  method: 'completionItem/resolve',
  answer: (seen, item) => {
    const { at } = (item.data ?? {}) as { readonly at?: number };
    if (item.documentation || at === undefined || at > seen.tree.text.length) return item;
    const all = completion.answer(seen, { position: seen.position(at) });
    const found = all.find(({ label, sortText }) => label === item.label && sortText === item.sortText);
    return found?.documentation ? { ...item, documentation: found.documentation } : item;
  },
  plain: plainDocs,
};
