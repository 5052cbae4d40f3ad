import { pathToFileURL } from 'node:url';
import type { SampleFound } from '../../engine/grading.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { labelForm } from '../../engine/labels/labelForm.ts';
import { type LabelledPart, labelledParts } from '../../engine/labels/labelledParts.ts';
import type { Row } from '../../engine/sample.ts';
import { shortened } from '../../engine/shortened.ts';
import { specLine } from '../../features/sample/specLine.ts';
import type { Seen } from '../../features/seen.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { LabelledCriterion, LabelsAnswer, LabelsWanted, SampleLabel } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { profileSamples } from '../rows/sampleSearch.ts';
import { sourceOf } from '../rows/sampleSource.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';

/** A spec whose samples are labelled. */
export interface Labelled {
  readonly seen: Seen;
  readonly state: Known;
  /** Path of the samples file. */
  readonly samples: string;
}

/** A spec that has samples to label, or why it has none. */
export async function labelledSpec(desk: Desk, uri: string): Promise<Labelled | { readonly refused: Message }> {
  await desk.opening.get(uri);
  const state = desk.known.get(uri);
  await Promise.all([state?.finding, state?.filing]);
  const seen = see(desk, uri);
  if (!state || !seen) return { refused: say`Open the grader file first.` };
  const { samples } = state;
  if (samples === undefined)
    return { refused: say`No samples belong to this grader: put them beside it as NAME.samples.jsonl.` };
  return { seen, state, samples };
}

/** What of a sample can be labelled. It is not graded, so that nobody reads its scores before they have judged. */
export async function labelChoices(desk: Desk, wanted: LabelsWanted): Promise<LabelsAnswer> {
  const spec = await labelledSpec(desk, wanted.uri);
  if ('refused' in spec) return { refused: desk.words(spec.refused) };
  if (!spec.state.profile) await profileSamples(desk, wanted.uri, spec.state);
  const found = await find(desk, spec, wanted);
  return 'refused' in found ? { refused: desk.words(found.refused) } : answerOf(desk, spec, { ...found, wanted });
}

async function find(desk: Desk, { state, samples }: Labelled, { id, line, step }: LabelsWanted) {
  const isNamed = id !== undefined || line !== undefined;
  const active = isNamed ? {} : { id: state.active?.row.id, line: state.active?.row.line };
  const place = Object.entries({ id, line, step, ...(active.id !== undefined && active) });
  const named = Object.fromEntries(place.filter(([, value]) => value !== undefined));
  try {
    const request = { samples: sourceOf(desk, samples), ...named };
    return (
      (await desk.grading.sample(request, new AbortController().signal)) ?? { refused: say`There is no such sample.` }
    );
  } catch (error) {
    return { refused: sentence((error as Error).message) };
  }
}

/** Characters of the completion that are shown. */
const shown = 200;

function answerOf(
  desk: Desk,
  spec: Labelled,
  { row, at, wanted }: Pick<SampleFound, 'row' | 'at'> & { readonly wanted: LabelsWanted },
): LabelsAnswer {
  const { state, seen, samples } = spec;
  const parts = partsOf(desk, spec, row);
  const labels = labelsOf(row, wanted.rater);
  const { output_text: text } = row.sample;
  return {
    samples: pathToFileURL(samples).href,
    id: row.id,
    line: row.line,
    place: at + 1,
    of: Math.max(state.profile?.rows ?? 0, at + 1),
    text:
      typeof text === 'string'
        ? shortened(
            text
              .slice(0, 4 * shown)
              .replace(/\s+/g, ' ')
              .trim(),
            shown,
          )
        : '',
    criteria: parts.map((part) => criterionOf(seen, part, labels)),
  };
}

/** What of a spec can be labelled in a row; of two with one name the first. */
export function partsOf(
  desk: Desk,
  { seen, state }: Pick<Labelled, 'seen' | 'state'>,
  row: Row,
): readonly LabelledPart[] {
  const options = compileOptions(state.settings, state.wordNet);
  const all = desk.authoring.roots(seen.tree, state.files).flatMap((root) => labelledParts(root, row, options));
  return [...new Map(all.toReversed().map((part) => [part.id, part])).values()].reverse();
}

function labelsOf({ expert, raters }: Row, rater: string): JsonObject {
  const found: Json | undefined =
    rater === '' ? expert : raters && Object.hasOwn(raters, rater) ? raters[rater] : undefined;
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : {};
}

function criterionOf(seen: Seen, { id, path, spec }: LabelledPart, labels: JsonObject): LabelledCriterion {
  const { about, options, numbers } = labelForm(spec);
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return {
    id,
    path,
    line: specLine(seen, path) + 1,
    about: shortened(about.replace(/\s+/g, ' ').trim(), shown),
    options,
    numbers,
    ...(isLabel(label) && { label }),
  };
}

function isLabel(value: Json | undefined): value is SampleLabel {
  return ['boolean', 'string', 'number'].includes(typeof value);
}
