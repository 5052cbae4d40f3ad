import { dirname } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import { compileRoot } from '../../engine/compile.ts';
import type { Compared } from '../../engine/effect.ts';
import type { RunRequest } from '../../engine/grading.ts';
import { refusalOf } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import { concerns } from '../concerns.ts';
import type { Desk } from '../desk.ts';
import type { SpecDocument } from '../documents.ts';
import type { Known } from '../known.ts';
import { mayLeaveSandbox } from '../ownPython.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { pathOf } from '../runs/specRuns.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';

type Refusal = { readonly refused: Message };

/** A root as the last commit has it and as it is now. */
interface Asked {
  readonly before: Root;
  readonly after: Root;
  readonly state: Known;
  readonly token: CancellationToken;
}

interface Graded {
  readonly state: Known;
  readonly root: Root;
}

/** What both give the samples of a spec that is open, or why that is not found out. */
export async function compareRewards(
  desk: Desk,
  document: SpecDocument,
  { before, after, state, token }: Asked,
): Promise<Compared | Refusal> {
  const refusal =
    refusalFor(desk, document, { state, root: after }) ??
    (await outsideRefusal(desk, state, before)) ??
    (await outsideRefusal(desk, state, after));
  if (refusal) return { refused: refusal };
  const requestOf = (root: Root) => request(desk, document.uri, { state, root });
  const requests = [requestOf(before), requestOf(after)] as const;
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    return await desk.grading.compare(requests, () => undefined, stop.signal);
  } catch (error) {
    return { refused: stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message) };
  } finally {
    cancelling.dispose();
  }
}

/** As for a run of what the document says now. */
function refusalFor(desk: Desk, { uri, tree }: SpecDocument, { state, root }: Graded): Message | undefined {
  if (!desk.trusted) return say`This workspace is not trusted, so nothing of it is run.`;
  if (state.samples === undefined)
    return say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.`;
  const diagnostics = see(desk, uri)?.diagnostics ?? [];
  const error = diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, tree));
  return error && say`\`${root.id}\` has faults: ${error.message}`;
}

/** What a root lacks on this machine, or what the user does not allow it. */
async function outsideRefusal(desk: Desk, { settings, wordNet }: Known, root: Root): Promise<Message | undefined> {
  const options = compileOptions(settings, wordNet);
  const reason = refusalOf(compileRoot(root, options).part);
  if (reason !== undefined) return reason;
  const may = await mayLeaveSandbox(desk, { root, options });
  return may ? undefined : say`Nothing was graded: \`${root.id}\` may not leave the sandbox.`;
}

/** No call is left to be made: judges' answers come from the store, or not at all. */
function request(desk: Desk, uri: string, { state, root }: Graded): RunRequest {
  const { samples, settings, wordNet } = state;
  const { baseUrl, concurrency, prices } = settings.judge;
  const file = pathOf(uri);
  return {
    root,
    samples: sourceOf(desk, samples!),
    options: compileOptions(settings, wordNet),
    provider: { baseURL: baseUrl, concurrency, prices },
    budget: { maxCalls: 0 },
    rows: false,
    ...(file !== undefined && { folder: dirname(file) }),
  };
}
