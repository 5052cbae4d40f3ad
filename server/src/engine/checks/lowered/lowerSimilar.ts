import { type Message, say } from '../../../languages/message.ts';
import { pathName } from '../../text.ts';
import { compileValue } from '../../value.ts';
import type { WrittenCriterion } from '../check.ts';
import { type Lowered, unrecorded } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { likeness } from './python/likeness.ts';

/**
 * A likeness as a `text_similarity` where the platform has the metric under that name; a `choice` names another
 * definition, which is worked out in Python.
 */
export function lowerSimilar(
  { metric, choice }: { readonly metric: string; readonly choice?: string | undefined },
  to: string,
  { id, of }: WrittenCriterion,
): Lowered {
  if (choice !== undefined) {
    const config = { of: lowerValue(of.source), to: lowerValue(to), measure: choice };
    return { python: likeness, name: 'similar', config };
  }
  if (typeof of.source !== 'string') return { loss: say`\`of\` is no template` };
  const grader = { type: 'text_similarity', name: id, input: of.source, reference: to, evaluation_metric: metric };
  return { grader, scale: [0, 1], notes: fieldNotes([of.source, to]) };
}

/** Every completion has a text; any other field may be missing, or no text. */
function fieldNotes(sources: readonly string[]): readonly Message[] {
  const paths = sources.flatMap((source) => compileValue(source).reads.map(pathName));
  const others = paths.filter((path) => path !== 'sample.output_text');
  const own = others.find((path) => path.startsWith('sample.'));
  return [
    ...(own ? [say`where the completion has no \`${own}\`, the platform has an error and no 0`] : []),
    ...(others.length > 0 ? [unrecorded] : []),
  ];
}
