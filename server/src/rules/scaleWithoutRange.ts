import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { insertKey } from './shared/insertKey.ts';
import { locate } from './shared/locate.ts';
import { messageTexts } from './shared/messageTexts.ts';
import { replacingValue } from './shared/replacing.ts';
import { type Scale, scalesIn } from './shared/scalesIn.ts';
import { scoreRange } from './shared/scoreRange.ts';
import { specOf } from './shared/specOf.ts';

export const scaleWithoutRange: GraderRule = {
  code: 'scale-without-range',
  severity: 'warning',
  title: 'A prompt that asks for scores outside `range`.',
  docs: 'Without `range` scores are cut to 0 to 1. A judge asked for 1 to 5 then gives 1 to every row: everything passes, and nothing can be learned. The real service was recorded doing this with Microsoft’s own sample.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this on a scale from 1 to 5: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
range: [1, 5]
input:
  - role: user
    content: 'Rate this on a scale from 1 to 5: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const range = scoreRange(seen);
    if (!range) return;
    const scales = messageTexts(seen).flatMap((piece) => scalesIn(piece.text).map((scale) => ({ scale, piece })));
    if (scales.some(({ scale }) => (scale.low ?? range.low) === range.low && scale.high === range.high)) return;
    const unfit = scales
      .filter(({ scale }) => scale.high > range.high || (scale.low ?? range.low) < range.low)
      .reduce<(typeof scales)[number] | undefined>(
        (widest, each) => (widest && widest.scale.high >= each.scale.high ? widest : each),
        undefined,
      );
    if (!unfit) return;
    const { scale, piece } = unfit;
    yield { ...faultOf(seen, scale, range), from: piece.place(scale.from), to: piece.place(scale.to) };
  },
};

function faultOf(
  seen: SeenGrader,
  { low, high }: Scale,
  range: { readonly low: number; readonly high: number },
): Fault {
  const place = locate(seen, ['range']);
  const written = specOf(seen).range !== undefined;
  const asked = low === undefined ? say`scores up to ${high}` : say`${low} to ${high}`;
  const effect =
    high > range.high
      ? say`scores above ${range.high} are cut to ${range.high}`
      : say`scores below ${range.low} are cut to ${range.low}`;
  const message = written
    ? say`The prompt asks for ${asked}, but \`range\` is ${range.low} to ${range.high}: ${effect}.`
    : say`The prompt asks for ${asked}, but \`range\` is missing: ${effect}.`;
  if (low === undefined) return { ...place, message };
  const value = `[${low}, ${high}]`;
  const repair = written
    ? replacingValue(say`Write \`${value}\``, seen, ['range'], value)
    : insertKey(seen, 'range', value);
  return { ...place, message, ...repair };
}
