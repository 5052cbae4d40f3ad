import type { DocumentLink, Range } from 'vscode-languageserver-types';
import { entryOf, withChildren } from '../document/sites.ts';
import type { Slot } from '../document/tree.ts';
import { pageOf } from '../engine/models.ts';
import type { NamedFile } from '../engine/namedFile.ts';
import { type Message, say } from '../languages/message.ts';
import { namedFiles, type PlacedFile } from './namedFiles.ts';
import { contentRange } from './names/contentRange.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/**
 * From each judge's model to its page, and from a rubric to each file that it names. Editors find addresses by
 * themselves, a field leads to the samples by its definition, and a diagnostic to its page by its code, so none of them
 * is a link here.
 */
export const documentLink: Feature<unknown, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  answer: (seen) => {
    const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
    const models = sites.flatMap((site) => modelsOf(site).flatMap((model) => modelLink(seen, model)));
    return [...models, ...namedFiles(seen).map((file) => fileLink(seen, file))];
  },
};

/** The models that a grader, rubric or criterion names: its judge, several judges, a stronger one. */
function modelsOf(site: Slot): readonly (Slot | undefined)[] {
  const { at, node } = entryOf(site, 'judges') ?? { at: 0, node: undefined };
  const judges = (node?.items ?? []).map((item) => ({ at: at + item.at, node: item.node }));
  const named = [entryOf(site, 'judge'), entryOf(site, 'escalate'), ...judges];
  return [entryOf(site, 'model'), ...named.map((judge) => judge && (entryOf(judge, 'model') ?? judge))];
}

function modelLink(seen: Seen, model: Slot | undefined): DocumentLink[] {
  const target = model && pageOf(String(model.node.value));
  if (!target) return [];
  return [{ range: rangeIn(seen, model), target, tooltip: seen.words(say`Open the model’s page at OpenAI`) }];
}

const tooltips: Readonly<Record<NamedFile['holds'], Message>> = {
  grader: say`Open the grader`,
  data: say`Open the database`,
  samples: say`Open the samples`,
};

function fileLink(seen: Seen, { file, range, uri }: PlacedFile): DocumentLink {
  return { range: rangeOf(seen, range.from, range.to), target: uri, tooltip: seen.words(tooltips[file.holds]) };
}

function rangeIn(seen: Seen, { at, node }: Slot): Range {
  const { from, to } = contentRange(seen.tree.text, at, node);
  return rangeOf(seen, from, to);
}
