import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import type { Why } from '../../features/sample/sampleText.ts';
import type {
  SampleAnswer,
  SampleShown,
  SampleTextAnswer,
  SampleTextWanted,
  SampleWanted,
} from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { type LookedUp, lookUpSample } from './sampleLookUp.ts';
import { whyRequest } from './whyRequest.ts';

/** A sample with what each grader says of it, or why there is none. */
export async function sampleRequest(desk: Desk, wanted: SampleWanted, token: CancellationToken): Promise<SampleAnswer> {
  const found = await lookUpSample(desk, wanted, token);
  return 'refused' in found ? { refused: desk.words(found.refused) } : shownOf(found);
}

/** The same as a text to be read. */
export async function sampleTextRequest(
  desk: Desk,
  { why, blind, ...wanted }: SampleTextWanted,
  token: CancellationToken,
): Promise<SampleTextAnswer> {
  const found = await lookUpSample(desk, wanted, token);
  if ('refused' in found) return { refused: desk.words(found.refused) };
  const { sampleText } = await import('../../features/sample/sampleText.ts');
  const whole = await shownOf(found);
  const shown = blind ? await blindedFor(desk, { ...found, rater: blind.rater }, whole) : whole;
  const reasons = why && !blind && shown.graders.length > 0 ? await whyOf(desk, found, { why, token }) : undefined;
  return sampleText(shown, found.seen, reasons);
}

interface Asked {
  readonly why: NonNullable<SampleTextWanted['why']>;
  readonly token: CancellationToken;
}

/** Why it has its scores, or why that cannot be told. */
async function whyOf(desk: Desk, { seen, found: { row } }: LookedUp, { why, token }: Asked): Promise<Why> {
  const judges = why === 'judges' && { judges: true as const };
  const answer = await whyRequest(desk, { uri: seen.uri, line: row.line, ...judges }, token);
  const { whyPage, refusedPage } = await import('../../features/sample/whyPage.ts');
  if ('refused' in answer) return refusedPage(seen, answer.refused);
  const text = row.sample.output_text;
  return whyPage(seen, answer, typeof text === 'string' ? text : '');
}

async function shownOf({ seen, state, found, ungraded }: LookedUp): Promise<SampleShown> {
  const { sampleShown } = await import('../../features/sample/sampleShown.ts');
  const of = Math.max(state.profile?.rows ?? 0, found.at + 1);
  return sampleShown(seen, found, { samples: pathToFileURL(state.samples!).href, of, ungraded });
}

/** What the labelling of a sample leaves to see of it. */
async function blindedFor(
  desk: Desk,
  { seen, state, found: { row }, rater }: LookedUp & { readonly rater: string },
  shown: SampleShown,
): Promise<SampleShown> {
  const [{ blinded }, { partsOf }] = await Promise.all([
    import('../../features/labels/blinded.ts'),
    import('../labels/labelChoices.ts'),
  ]);
  return blinded(seen, shown, { row, rater, parts: partsOf(desk, { seen, state }, row) });
}
