import { pathToFileURL } from 'node:url';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { fieldPlaces } from '../adapters/fieldPlaces.ts';
import type { FieldWish } from '../engine/fieldKeys.ts';
import type { Feature, SamplesSeen, Seen } from '../features/seen.ts';
import type { Desk } from './desk.ts';
import { columnIn } from './encoding.ts';
import { openSamples, sourceOf } from './sampleSearch.ts';
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
  { client }: Desk,
  feature: Feature<Params, Answer>,
  { seen, params }: { readonly seen: Seen; readonly params: Params },
): unknown {
  const answered = feature.answer(seen, params);
  const refusal = refusalOf(answered);
  if (refusal !== undefined) return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
  return feature.plain ? feature.plain(answered, client().capabilities, seen) : answered;
}

function refusalOf(answered: unknown): string | undefined {
  const isObject = typeof answered === 'object' && answered !== null;
  return isObject && 'refused' in answered ? String(answered.refused) : undefined;
}
