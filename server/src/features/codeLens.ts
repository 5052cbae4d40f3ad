import type { CodeLens } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { compareLenses } from './compareLenses.ts';
import { graderLine } from './graderLine.ts';
import { withNamed } from './namedSites.ts';
import { pythonLenses } from './pythonLenses.ts';
import { type RunLens, runLensCommand } from './runLensCommand.ts';
import type { Feature, Seen } from './seen.ts';

/** `▶ Run (420)` above each grader and each criterion of a rubric; a paid one says what it would cost. */
export const codeLens: Feature<unknown, CodeLens[]> = {
  method: 'textDocument/codeLens',
  settled: true,
  answer: (seen) => [
    ...seen.found.flatMap(({ form, path, at, sites }) => [
      ...(form === 'criteria' && sites.length > 0 ? [lens(seen, { path, at }, true)] : []),
      ...sites.flatMap(withNamed).map((site) => lens(seen, site, false)),
    ]),
    ...compareLenses(seen),
    ...pythonLenses(seen),
  ],
  plain: (lenses, { textDocument }) => {
    const later = textDocument?.codeLens?.resolveSupport?.properties.includes('command');
    return later ? lenses.map((lens) => (lens.data ? { range: lens.range, data: lens.data } : lens)) : lenses;
  },
};

/** The command is worked out when it is read, for a price takes time and a client asks later for what it shows. */
function lens(seen: Seen, site: Pick<Site, 'path' | 'at' | 'key'>, all: boolean): CodeLens {
  const start = { line: graderLine(seen, site), character: 0 };
  const data: RunLens = { uri: seen.uri, path: site.path, all };
  return {
    range: { start, end: start },
    data,
    get command() {
      return runLensCommand(seen, data);
    },
  };
}
