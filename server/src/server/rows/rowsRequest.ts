import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { compileRoot, flatten, type Node } from '../../engine/compile.ts';
import type { RowsRequest } from '../../engine/grading.ts';
import { refusalOf } from '../../engine/part.ts';
import { filterKeys } from '../../engine/rows/columnKey.ts';
import type { RowsWindow } from '../../engine/rows/rowsWindow.ts';
import type { Root } from '../../engine/spec.ts';
import type { Filter } from '../../languages/filter/filter.ts';
import { parseFilter } from '../../languages/filter/parseFilter.ts';
import { type Message, say } from '../../languages/message.ts';
import type { RowsAnswer, RowsRefused, RowsWanted } from '../../protocol/index.ts';
import { concerns } from '../concerns.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { liveSession } from '../live/liveSession.ts';
import { rootAt } from '../rootAt.ts';
import { pathOf } from '../runs/specRuns.ts';
import { keyOf } from '../scores/keyOf.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';
import { sourceOf } from './sampleSource.ts';

/** Rows that one answer holds at the most. */
const most = 1000;

/** A window of the rows of a spec's samples, once the spec has been run. */
export async function rowsRequest(
  desk: Desk,
  wanted: RowsWanted,
  token: CancellationToken,
): Promise<RowsAnswer | ResponseError<void>> {
  await desk.opening.get(wanted.uri);
  const asked = whatIsAsked(desk, wanted);
  if ('refused' in asked) return asked;
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const found = await desk.grading.rows(requestOf(desk, wanted, asked), stop.signal);
    if (!found) return refused(desk, say`The samples have just changed.`);
    return answerOf(asked, found);
  } catch (error) {
    const code = stop.signal.aborted ? LSPErrorCodes.RequestCancelled : LSPErrorCodes.ContentModified;
    return new ResponseError(code, (error as Error).message);
  } finally {
    cancelling.dispose();
  }
}

interface Asked {
  readonly state: Known;
  readonly root: Root;
  readonly roots: readonly Root[];
  readonly filter: Filter | undefined;
}

function whatIsAsked(desk: Desk, { uri, path, filter }: RowsWanted): Asked | RowsRefused {
  const [state, document, seen] = [desk.known.get(uri), desk.documents.specs.get(uri), see(desk, uri)];
  if (!desk.trusted) return refused(desk, say`This workspace is not trusted, so nothing of it is run.`);
  if (!state || !document || !seen) return refused(desk, say`Open the grader file first.`);
  if (!state.live || !state.profile || state.samples === undefined)
    return { ...refused(desk, say`It is not graded yet.`), isUnrun: true };
  const roots = desk.authoring.roots(document.tree, state.files);
  const root = path ? rootAt(roots, path) : roots[0];
  if (!root) return refused(desk, say`There is no grader here to run.`);
  const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, document.tree));
  if (error) return refused(desk, say`\`${root.id}\` has faults: ${error.message}`);
  const member = compileRoot(root, compileOptions(state.settings, state.wordNet));
  const refusal = refusalOf(member.part);
  if (refusal !== undefined) return refused(desk, refusal);
  return withFilter(desk, { state, root, roots, filter: undefined }, { filter, nodes: flatten(member) });
}

interface Written {
  readonly filter: string | undefined;
  readonly nodes: readonly Node[];
}

function withFilter(desk: Desk, asked: Asked, { filter = '', nodes }: Written): Asked | RowsRefused {
  const parsed = parseFilter(filter, filterKeys(nodes));
  if (!('fault' in parsed)) return { ...asked, filter: parsed.filter };
  const { message, from, to } = parsed.fault;
  return { ...refused(desk, message), at: { from, to } };
}

function requestOf(desk: Desk, wanted: RowsWanted, { state, root, filter }: Asked): RowsRequest {
  const { uri, from, count, stats, scatter, sort } = wanted;
  const { settings, wordNet, samples, profile } = state;
  const { baseUrl, concurrency, prices } = settings.judge;
  const file = pathOf(uri);
  const window = { from: Math.max(0, from), count: Math.min(most, Math.max(0, count)) };
  return {
    root,
    samples: sourceOf(desk, samples!),
    options: compileOptions(settings, wordNet),
    session: liveSession(uri, profile!),
    python: settings.live === 'free',
    provider: { baseURL: baseUrl, concurrency, prices },
    agreed: [...desk.agreed],
    window: { ...window, ...(stats && { stats }), ...(scatter && { scatter }) },
    ...(filter && { filter }),
    ...(sort && { sort }),
    ...(file !== undefined && { folder: dirname(file) }),
  };
}

function answerOf({ state, root, roots }: Asked, { columns, ...found }: RowsWindow): RowsAnswer {
  const spent = state.spent?.get(keyOf(root.path));
  return {
    ...found,
    ...(spent && spent.calls > 0 && { spent: { cost: spent.cost, calls: spent.calls } }),
    samples: pathToFileURL(state.samples!).href,
    graders: roots.map(({ id, path }) => ({ path, title: id })),
    columns: columns.map(({ id, ...column }) => ({ ...column, title: id })),
  };
}

function refused({ words }: Desk, message: Message): RowsRefused {
  return { refused: words(message) };
}
