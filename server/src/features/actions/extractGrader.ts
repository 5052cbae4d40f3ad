import { readGraderFile } from '../../document/graderFile.ts';
import { nodeAt } from '../../document/nodeAt.ts';
import { type Site, withChildren } from '../../document/sites.ts';
import { slotOf } from '../../document/slotOf.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change, Range } from '../../document/tree.ts';
import { say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import type { Action, NewFile } from './action.ts';
import { gives } from './gives.ts';

/** Moves a criterion's grader into a file of its own beside the rubric; offered at its key and at its type. */
export const extractGrader: Action = {
  kind: 'refactor.extract',
  *offers(seen, { from }) {
    const site = graderAt(seen, from);
    const file = site && fileOf(seen, site);
    const edit = file && replacement(seen, site, file.path);
    if (edit) yield { title: say`Move the grader to \`${file.path}\``, edits: [edit], creates: file };
  },
};

/** The grader of a criterion whose key, or the type in it, stands at an offset. */
function graderAt({ tree, found }: Seen, offset: number): Site | undefined {
  const last = nodeAt(tree, offset).at(-1);
  const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
  const holders = sites.filter(({ kind }) => kind?.grader !== undefined);
  const graders = holders.flatMap(({ kind, children }) => children.filter(({ path }) => path.at(-1) === kind?.grader));
  return graders.find(({ path }) => {
    const places = [slotOf(tree, path)?.keyRange, slotOf(tree, [...path, 'type'])?.keyRange];
    return last?.isKey === true && places.some((place) => place?.from === last.from);
  });
}

/** The file that the grader becomes: its own text where that reads the same alone, with its comments. */
function fileOf(seen: Seen, { key = 'grader', at, node }: Site): NewFile | undefined {
  const { tree, notation, named, nearby } = seen;
  const wanted = toJson(node);
  const name = `${key.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.grader.${notation.name}`;
  const taken = [...nearby, ...named.map(({ path }) => path.replace(/^\.\//, ''))];
  if (taken.includes(name)) return undefined;
  const texts = [dedented(tree.text, { from: at, to: at + node.length }), notation.write(wanted)];
  const text = texts
    .map((each) => `${each}\n`)
    .find((each) => {
      const { site } = readGraderFile(name, each);
      return site && JSON.stringify(toJson(site.node)) === JSON.stringify(wanted);
    });
  return text === undefined ? undefined : { path: `./${name}`, text };
}

/** Lines without what the first of them is indented by. */
function dedented(text: string, { from, to }: Range): string {
  const indent = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
  const lines = text.slice(from, to).trimEnd().split(/\r?\n/);
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

/** The path in place of the grader; none where a comment between its key and its value would be lost. */
function replacement(seen: Seen, { path, at, node }: Site, file: string): Change | undefined {
  const { tree, notation } = seen;
  const end = slotOf(tree, path)?.keyRange?.to;
  if (end === undefined || tree.text.slice(end, at).includes('#')) return undefined;
  const to = at + tree.text.slice(at, at + node.length).trimEnd().length;
  const edit = { from: end, to, text: `: ${notation.quote(file)}` };
  return gives(seen, edit, path, file) ? edit : undefined;
}
