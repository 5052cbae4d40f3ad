import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { fieldPlaces } from '../adapters/fieldPlaces.ts';
import type { FieldWish } from '../engine/fieldKeys.ts';
import type { Feature, SamplesSeen, Seen } from '../features/seen.ts';
import type { Desk } from './desk.ts';
import { columnIn } from './encoding.ts';
import { openSamples, sourceOf } from './rows/sampleSource.ts';
import { see } from './see.ts';

/** Answers a request for a feature; what it wants to know of the samples is looked up first. */
export function answer<Params, Answer>(
  desk: Desk,
  feature: Feature<Params, Answer>,
  uri: string,
  params: Params,
): unknown {
  const seen = see(desk, uri);
  if (!seen) return desk.opening.get(uri)?.then(() => answer(desk, feature, uri, params)) ?? null;
  const wish = feature.wants?.(seen, params);
  if (wish) return withSamples(desk, feature, { seen, wish, params });
  return given(desk, feature, { seen, params });
}

/**
 * Answers once the samples have been looked for, or half a second has passed: what is drawn anew at that moment
 * loses the user's click.
 */
export async function settledAnswer<Params, Answer>(
  desk: Desk,
  feature: Feature<Params, Answer>,
  uri: string,
  params: Params,
): Promise<unknown> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await within(patience, state?.finding);
  if (state) state.isLensed = true;
  return answer(desk, feature, uri, params);
}

const patience = 500;

async function within(milliseconds: number, work: Promise<void> | undefined): Promise<void> {
  const timer = new AbortController();
  const limit = pause(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([work, limit]);
  timer.abort();
}

interface Request<Params> {
  readonly seen: Seen;
  readonly wish: FieldWish;
  readonly params: Params;
}

/** An answer to a text that has changed meanwhile would have the wrong places. */
async function withSamples<Params, Answer>(
  desk: Desk,
  feature: Feature<Params, Answer>,
  { seen, wish, params }: Request<Params>,
): Promise<unknown> {
  const samples = await lookUp(desk, seen.uri, wish);
  const now = see(desk, seen.uri, samples);
  if (now?.tree !== seen.tree) return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
  return given(desk, feature, { seen: now, params });
}

async function lookUp(desk: Desk, uri: string, wish: FieldWish): Promise<SamplesSeen | undefined> {
  const state = desk.known.get(uri);
  if (state?.samples === undefined) await state?.finding;
  if (state?.samples === undefined) return undefined;
  const open = openSamples(desk, state.samples);
  const named = { uri: open?.uri ?? pathToFileURL(state.samples).href, version: open?.version ?? null };
  const columnOf = (line: string, units: number) => columnIn(line, units, desk.documents.encoding());
  return { ...named, ...(await fieldPlaces(sourceOf(desk, state.samples), wish, columnOf)) };
}

/** The answer as the client takes it. */
function given<Params, Answer>(
  desk: Desk,
  feature: Feature<Params, Answer>,
  { seen, params }: { readonly seen: Seen; readonly params: Params },
): unknown {
  const answered = feature.answer(seen, params);
  const refusal = refusalOf(answered);
  if (refusal !== undefined) return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
  if (feature.since)
    return since(desk, seen.uri, (before) => feature.since!(answered, before as Answer, params), answered);
  return feature.plain ? feature.plain(answered, desk.client().capabilities, seen) : answered;
}

/** Holds the answer for the next one, and no other of the document. */
function since(desk: Desk, uri: string, answer: (before: unknown) => unknown, now: unknown): unknown {
  const state = desk.known.get(uri);
  const before = state?.tokens;
  if (state) state.tokens = now;
  return answer(before);
}

/** Why a request is refused; undefined where it is answered. */
export function refusalOf(answered: unknown): string | undefined {
  const isObject = typeof answered === 'object' && answered !== null;
  return isObject && 'refused' in answered ? String(answered.refused) : undefined;
}
