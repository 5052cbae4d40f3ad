import { say } from '../../../languages/message.ts';
import { namedAs } from './expected.ts';
import type { Suggester } from './suggestion.ts';
import { template } from './tried.ts';

const names = new Set(['state']);

/** A state of the environment, where the samples tell how theirs ended. */
export const state: Suggester = ({ path, name, first }) =>
  namedAs(name, names) && first.sample.state !== undefined
    ? { check: { state: { equals: template(path) } }, fact: say`\`${path}\` is a state of the environment.` }
    : undefined;
