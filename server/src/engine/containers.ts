import type { Path } from './part.ts';
import type { Setting } from './place.ts';

/** A place in a file where graders stand; `list` means several. */
export interface Container {
  readonly path: Path;
  readonly setting: Setting;
  readonly list: boolean;
  readonly docs: string;
}

/** Bodies that contain graders, tried in this order. A file that matches none is a bare grader. */
export const containers: readonly Container[] = [
  { path: ['method', 'reinforcement', 'grader'], setting: 'rft', list: false, docs: 'A fine-tuning job.' },
  { path: ['testing_criteria'], setting: 'eval', list: true, docs: 'An eval.' },
  { path: ['grader'], setting: 'rft', list: false, docs: 'The body of a validate or run call.' },
];

/** A list at top level counts as eval criteria. */
export const bareList: Container = { path: [], setting: 'eval', list: true, docs: 'A list of eval criteria.' };
