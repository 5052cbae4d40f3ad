import { withChildren } from '../document/sites.ts';
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
  *run({ tree, found }): Iterable<Fault> {
    const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
    const ids = new Set<string>();
    for (const { kind, key, path } of sites) {
      if (kind !== criterionKind || key === undefined) continue;
      if (ids.has(key))
        yield { ...locateInFile(tree, [...path, 'id']), message: say`Another criterion has the id \`${key}\` too.` };
      ids.add(key);
    }
  },
};
