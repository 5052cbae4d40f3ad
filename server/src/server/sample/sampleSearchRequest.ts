import type { CancellationToken } from 'vscode-languageserver';
import type { SampleSearch, SamplesListed } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { sourceOf } from '../rows/sampleSource.ts';

const most = 100;

/** The first samples of a spec that hold some words; none where it has no samples. */
export async function sampleSearchRequest(
  desk: Desk,
  { uri, words }: SampleSearch,
  token: CancellationToken,
): Promise<SamplesListed> {
  const state = desk.known.get(uri);
  await state?.finding;
  if (state?.samples === undefined) return { samples: [], of: 0, more: false };
  const stop = new AbortController();
  const cancelling = token.onCancellationRequested(() => stop.abort());
  try {
    const found = await desk.grading.samples({ samples: sourceOf(desk, state.samples), words, most }, stop.signal);
    const samples = found.samples.map(({ id, line, at, text }) => ({ id, line, place: at + 1, text }));
    return { samples, of: state.profile?.rows ?? samples.length, more: found.more };
  } finally {
    cancelling.dispose();
  }
}
