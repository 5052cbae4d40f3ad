import { type Site, withChildren } from '../document/sites.ts';
import { criterionKind } from '../engine/rubric/criterion.ts';
import { say } from '../languages/message.ts';
import type { Fault, FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const duplicateCriterion: FileRule = {
  code: 'duplicate-criterion',
  severity: 'error',
  title: 'Two criteria with the same `id`.',
  docs: 'Results, formulas and the labels of experts know a criterion by its `id`, so ids are unique in the file, also across groups.',
  example: {
    faulty: `criteria:
  - id: short
    length: { max: 800 }
  - id: short
    length: { unit: words, max: 100 }
`,
    mended: `criteria:
  - id: short
    length: { max: 800 }
  - id: few_words
    length: { unit: words, max: 100 }
`,
  },
  *run({ tree, found, gather }): Iterable<Fault> {
    const all = gather(idOf);
    if (new Set(all).size === all.length) return;
    const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
    const ids = new Set<string>();
    for (const site of sites)
      for (const id of idOf(site)) {
        if (ids.has(id)) yield { ...locateInFile(tree, [...site.path, 'id']), message: wording(id) };
        ids.add(id);
      }
  },
};

const wording = (id: string) => say`Another criterion has the id \`${id}\` too.`;

function idOf({ kind, key }: Site): readonly string[] {
  return kind === criterionKind && key !== undefined ? [key] : [];
}
