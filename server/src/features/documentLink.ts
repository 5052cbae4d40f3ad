import type { DocumentLink, Range } from 'vscode-languageserver-types';
import { entryOf, type Site, withChildren } from '../document/sites.ts';
import type { Slot } from '../document/tree.ts';
import { pageOf } from '../engine/models.ts';
import { say } from '../languages/message.ts';
import { contentRange } from './names/contentRange.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/**
 * From each judge's model to its page, and from a rubric to its samples. Editors find addresses by themselves, a field leads to the samples by its
 * definition, and a diagnostic to its page by its code, so none of them is a link here.
 */
export const documentLink: Feature<unknown, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  capability: { documentLinkProvider: { resolveProvider: false } },
  answer: (seen) => {
    const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
    return sites.flatMap((site) => {
      const judge = entryOf(site, 'judge');
      const models = [entryOf(site, 'model'), judge && entryOf(judge, 'model')];
      return [...models.flatMap((model) => modelLink(seen, model)), ...samplesLink(seen, site)];
    });
  },
};

function modelLink(seen: Seen, model: Slot | undefined): DocumentLink[] {
  const target = model && pageOf(String(model.node.value));
  if (!target) return [];
  return [{ range: rangeIn(seen, model), target, tooltip: seen.words(say`Open the model’s page at OpenAI`) }];
}

/** The path is relative to the rubric. */
function samplesLink(seen: Seen, site: Site): DocumentLink[] {
  const samples = site.kind?.criteria !== undefined && site.path.length === 0 ? entryOf(site, 'samples') : undefined;
  const path = samples?.node.value;
  const relative = typeof path === 'string' ? path.toWellFormed().split('/').map(encodeURIComponent).join('/') : '';
  if (!samples || !URL.canParse(relative, seen.uri)) return [];
  const target = new URL(relative, seen.uri).href;
  return [{ range: rangeIn(seen, samples), target, tooltip: seen.words(say`Open the samples`) }];
}

function rangeIn(seen: Seen, { at, node }: Slot): Range {
  const { from, to } = contentRange(seen.tree.text, at, node);
  return rangeOf(seen, from, to);
}
