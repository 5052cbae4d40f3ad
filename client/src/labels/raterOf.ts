import { Uri, workspace } from 'vscode';

/** Whose labels are given to the samples of a spec: a name of `raters`, the expert where it is empty. */
export function raterOf(spec: string): string {
  return workspace.getConfiguration('rewardsmith.labels', Uri.parse(spec)).get('rater', '').trim();
}
