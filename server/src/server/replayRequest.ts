import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import { compileRoot, flatten } from '../engine/compile.ts';
import { editedMessages } from '../engine/editedMessages.ts';
import type { ReplayRequest } from '../engine/grading.ts';
import { costOf, isLoopback, priceOf } from '../engine/prices.ts';
import { schemaHead } from '../engine/promptText.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import { estimateUsage } from '../engine/tokens.ts';
import type { JudgeAsk } from '../engine/world.ts';
import { money } from '../features/money.ts';
import { replayText } from '../features/replayText.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { PromptReplayed, ReplayAnswer } from '../protocol/index.ts';
import { agrees } from './agrees.ts';
import { concerns } from './concerns.ts';
import type { Desk } from './desk.ts';
import { type Labelled, labelledSpec } from './labels/labelChoices.ts';
import { liveSession } from './live/liveSession.ts';
import { rootAt } from './rootAt.ts';
import { profileSamples } from './rows/sampleSearch.ts';
import { sourceOf } from './rows/sampleSource.ts';
import { pathOf } from './runs/specRuns.ts';
import { compileOptions, type ServerSettings } from './settings.ts';

type Refusal = { readonly refused: Message };

/** Asks the judge of a grader once, with an edited prompt, after the user has agreed to what it costs. */
export async function replayRequest(
  desk: Desk,
  wanted: PromptReplayed,
  token: CancellationToken,
): Promise<ReplayAnswer> {
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const answer = await replay(desk, wanted, stop.signal);
    return 'refused' in answer ? { refused: desk.words(answer.refused) } : answer;
  } catch (error) {
    return { refused: desk.words(stop.signal.aborted ? say`Cancelled.` : sentence((error as Error).message)) };
  } finally {
    cancelling.dispose();
  }
}

async function replay(
  desk: Desk,
  wanted: PromptReplayed,
  signal: AbortSignal,
): Promise<Exclude<ReplayAnswer, { readonly refused: string }> | Refusal> {
  if (!desk.trusted) return { refused: say`This workspace is not trusted, so nothing of it is run.` };
  const spec = await labelledSpec(desk, wanted.uri);
  if ('refused' in spec) return spec;
  if (!spec.state.profile) await profileSamples(desk, wanted.uri, spec.state);
  const root = rootOf(desk, spec, wanted);
  if ('refused' in root) return root;
  const line = wanted.line ?? spec.state.active?.row.line;
  const samples = sourceOf(desk, spec.samples);
  const found = await desk.grading.sample({ samples, ...(line !== undefined && { line }) }, signal);
  if (!found || !spec.state.profile) return { refused: say`There is no such sample.` };
  const asked = askOf(desk, spec, { root, row: found.row, text: wanted.text });
  if ('refused' in asked) return asked;
  if (!(await isPaidFor(desk, spec.state.settings, asked.ask))) return { refused: say`Cancelled.` };
  const { id } = found.row;
  const place = { samples, id, line: found.row.line, messages: asked.ask.messages };
  const replayed = await desk.grading.replay({ ...requestOf(desk, spec, root), ...place }, signal);
  if (!replayed) return { refused: say`\`${root.id}\` asks no model.` };
  const sample = { uri: pathToFileURL(spec.samples).href, line: replayed.line, id };
  const title = desk.words(say`Replay of ${root.id}`);
  return { ...replayText(spec.seen, { ...replayed, name: title, sample, draws: asked.draws }), title };
}

function rootOf(desk: Desk, { seen, state }: Labelled, { path }: PromptReplayed): Root | Refusal {
  const roots = desk.authoring.roots(seen.tree, state.files);
  const root = path ? rootAt(roots, path) : roots[0];
  if (!root || (!path && roots.length > 1)) return { refused: say`Show the prompt of one grader or criterion first.` };
  const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, seen.tree));
  return error ? { refused: say`\`${root.id}\` has faults: ${error.message}` } : root;
}

interface Edited {
  readonly root: Root;
  readonly row: Row;
  readonly text: string;
}

/** The ask with the messages of the edited text, and how often the spec makes it. */
function askOf(
  { words }: Desk,
  { state }: Labelled,
  { root, row, text }: Edited,
): { readonly ask: JudgeAsk; readonly draws: number } | Refusal {
  const parts = flatten(compileRoot(root, compileOptions(state.settings, state.wordNet)));
  const units = parts.flatMap(({ part }) => ('parts' in part || !part.paid ? [] : [part]));
  if (units.length > 1) return { refused: say`Show the prompt of one grader or criterion first.` };
  const asks = units[0]?.asks?.(row, []) ?? [];
  const ask = 'flag' in asks ? undefined : asks[0];
  if ('flag' in asks || ask?.ask !== 'judge') return { refused: say`Nothing is asked about this sample.` };
  const headOf = (role: string) => `--- ${role} ---`;
  const messages = editedMessages(text, ask, { headOf, schemaHead: headOf(words(schemaHead)) });
  return 'refused' in messages ? messages : { ask: { ...ask, messages }, draws: asks.length };
}

/** The user reads the price of a call that costs something, or may. */
async function isPaidFor(desk: Desk, { judge: { baseUrl, prices } }: ServerSettings, ask: JudgeAsk): Promise<boolean> {
  if (isLoopback(baseUrl)) return true;
  const cost = costOf(estimateUsage(ask), prices[ask.model] ?? priceOf(ask.model));
  const price = cost === null ? say`The price of the model is not known.` : say`This will cost about ${money(cost)}.`;
  return agrees(desk, say`${price} One call goes to ${baseUrl}.`, say`Replay`);
}

function requestOf(
  { agreed }: Desk,
  { seen: { uri }, state: { settings, wordNet, profile } }: Labelled,
  root: Root,
): Pick<ReplayRequest, 'graded' | 'provider' | 'budget'> {
  const { baseUrl: baseURL, concurrency, prices } = settings.judge;
  const provider = { baseURL, concurrency, prices };
  const file = pathOf(uri);
  const graded = {
    roots: [root] as const,
    options: compileOptions(settings, wordNet),
    provider,
    session: liveSession(uri, profile!),
    agreed: [...agreed],
    ...(file !== undefined && { folder: dirname(file) }),
  };
  return { graded, provider, budget: { maxCost: settings.maxCost, maxCalls: 1 } };
}
