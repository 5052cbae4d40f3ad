import { readChunks } from '../adapters/files.ts';
import type { SamplesSource } from '../engine/grading.ts';
import { promptText } from '../engine/promptText.ts';
import type { BadRow, Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import { rowAt } from '../formats/rowAt.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { JudgePrompt, PromptAnswer } from '../protocol/index.ts';
import { concerns } from './concerns.ts';
import type { Desk } from './desk.ts';
import type { Known } from './known.ts';
import { rootAt } from './rootAt.ts';
import { sourceOf } from './rows/sampleSource.ts';
import { see } from './see.ts';
import { compileOptions } from './settings.ts';

/** What the judges of a grader are asked about one sample, or why that cannot be shown. Nothing is asked. */
export async function promptRequest(desk: Desk, { uri, path, line }: JudgePrompt): Promise<PromptAnswer> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await Promise.all([state?.finding, state?.filing]);
  const roots = rootsOf(desk, uri, path);
  if (!state || 'refused' in roots)
    return refused(desk, 'refused' in roots ? roots.refused : say`Open the grader file first.`);
  const row = await sampleOf(desk, state, line);
  if ('refused' in row) return refused(desk, row.refused);
  const found = roots.map((root) => promptText(root, compileOptions(state.settings, state.wordNet), row, desk.words));
  const texts = found.flatMap((each) => ('text' in each ? [each.text] : []));
  const [first] = found;
  if (texts.length === 0 && first && 'refused' in first) return refused(desk, first.refused);
  return { title: desk.words(say`Judge prompt of ${roots.map(({ id }) => id).join(', ')}`), text: texts.join('\n\n') };
}

type Refusal = { readonly refused: Message };

/** The graders that are asked for, where they have no errors. */
function rootsOf(desk: Desk, uri: string, path: JudgePrompt['path']): readonly Root[] | Refusal {
  const document = desk.documents.specs.get(uri);
  const seen = see(desk, uri);
  if (!document || !seen) return { refused: say`Open the grader file first.` };
  const all = desk.authoring.roots(document.tree, desk.known.get(uri)?.files);
  const roots = path ? [rootAt(all, path)].filter((root) => root !== undefined) : all;
  if (roots.length === 0) return { refused: say`There is no grader here.` };
  const errors = seen.diagnostics.filter(({ severity }) => severity === 'error');
  for (const root of roots) {
    const error = errors.find((fault) => concerns(fault, root, document.tree));
    if (error) return { refused: say`\`${root.id}\` has faults: ${error.message}` };
  }
  return roots;
}

async function sampleOf(
  desk: Desk,
  { samples, profile, active }: Known,
  line: number | undefined,
): Promise<Row | Refusal> {
  if (samples === undefined)
    return { refused: say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.` };
  const read = () => rowAt(chunksOf(sourceOf(desk, samples)), line).catch((error: Error) => error.message);
  const row: Row | BadRow | string | undefined =
    line === undefined && profile ? (active?.row ?? profile.first) : await read();
  if (typeof row === 'string') return { refused: sentence(row) };
  if (row === undefined)
    return { refused: line === undefined ? say`There are no samples.` : say`There is no sample on line ${line}.` };
  return 'message' in row ? { refused: row.message } : row;
}

function chunksOf(source: SamplesSource): AsyncIterable<string> {
  return 'file' in source ? readChunks(source.file) : once(source.text);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function refused({ words }: Desk, message: Message): PromptAnswer {
  return { refused: words(message) };
}
