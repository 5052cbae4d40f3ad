import { Uri, workspace } from 'vscode';
import type { Labelling } from './labelling.ts';
import { raterOf } from './raterOf.ts';

/**
 * Whose labels decide what is seen of a sample of the spec: while samples are labelled, scores of criteria that this
 * person has not labelled yet are hidden. Undefined where nothing is.
 */
export function blindFor({ isOn }: Labelling, spec: string): { readonly rater: string } | undefined {
  const isBlind = workspace.getConfiguration('rewardsmith.labels', Uri.parse(spec)).get('blind', true);
  return isOn() && isBlind ? { rater: raterOf(spec) } : undefined;
}
