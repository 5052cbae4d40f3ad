import type { Json } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { SampleMark, SampleScore, SampleShown, SampleText } from '../../protocol/index.ts';
import { type Line, linkedText } from '../comparison/linkedText.ts';
import type { Seen } from '../seen.ts';
import { type Fold, type Page, plainPage, stacked, under } from './page.ts';
import { sampleMarks } from './sampleMarks.ts';
import { scoreTable } from './scoreTable.ts';
import { sectionPages } from './sectionPages.ts';

/** Names a spec and the language of its reader. */
export type Reader = Pick<Seen, 'uri' | 'words'>;

/** Why a sample has its scores: a section behind what was found. */
export interface Why {
  readonly page: Page;
  /** What asking judges anew takes, in words; absent where there is nothing to ask. */
  readonly judges?: string;
}

/** A sample as a document: what graders say of it, what they found, and all that the row holds. */
export function sampleText(shown: SampleShown, reader: Reader, why?: Why): SampleText {
  const { samples, id, line, place, of } = shown;
  const parts = [headPage(shown, reader), ...scorePages(shown, reader), ...(why ? [why.page] : []), ...rowPages(shown)];
  const told = parts.filter(({ lines }) => lines.length > 0);
  const page = stacked(told.flatMap((part, index) => (index === 0 ? [part] : [plainPage([['']]), part])));
  const marks = sampleMarks(reader, shown, page);
  const judges = why?.judges !== undefined && { line: page.lines.indexOf(why.page.lines[0]!), title: why.judges };
  const { text, links } = linkedText(page.lines);
  return {
    samples,
    id,
    line,
    place,
    of,
    text,
    links,
    marks,
    folds: page.folds.map((fold) => opened(fold, marks)),
    ...(judges && { judges }),
  };
}

/** A section of the document, which folds. */
export function sectionPage(title: string, page: Page): Page {
  return under([`## ${title}`], stacked([plainPage([['']]), page]));
}

function headPage({ samples, id, line, place, of, ungraded }: SampleShown, { words }: Reader): Page {
  const file = decodeURIComponent(samples.slice(samples.lastIndexOf('/') + 1));
  const target = { uri: samples, line };
  const where: Line = [words(say`Sample ${place} of ${of}:`), ' ', { text: words(say`${file}, line ${line}`), target }];
  return plainPage([
    ['# ', { text: id, target }],
    [''],
    where,
    ...ungraded.flatMap((sentence): Line[] => [[''], [sentence]]),
  ]);
}

function scorePages(shown: SampleShown, reader: Reader): readonly Page[] {
  const { words } = reader;
  if (shown.graders.length === 0) return [];
  const found = shown.graders.flatMap(withParts).filter(({ sentence, parts }) => sentence !== '' && parts.length === 0);
  const lines = found.map(({ id, line, sentence }): Line => {
    const text = sentence.replace(/\s+/g, ' ');
    return ['  ', { text: id, target: { uri: reader.uri, line: line + 1 } }, `: ${text}`];
  });
  return [
    sectionPage(words(say`Scores`), plainPage(scoreTable(reader, shown))),
    ...(lines.length > 0 ? [sectionPage(words(say`What was found`), plainPage(lines))] : []),
  ];
}

function withParts(node: SampleScore): readonly SampleScore[] {
  return [node, ...node.parts.flatMap(withParts)];
}

function rowPages({ sections }: SampleShown): readonly Page[] {
  return sections.map(({ title, field, value, form }) => sectionPage(title, sectionPages[form](value as Json, field)));
}

/** What holds evidence is not folded at first. */
function opened({ from, to, closed }: Fold, marks: readonly SampleMark[]): Fold {
  const holds = marks.some(({ range }) => from <= range.end.line && range.start.line <= to);
  return { from, to, ...(closed && !holds && { closed }) };
}
