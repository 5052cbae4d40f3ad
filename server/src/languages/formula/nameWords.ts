import { type Message, say } from '../message.ts';

/** How what a formula reckons with is spoken of: graders by their keys, or criteria by their ids. */
export interface NameWords {
  readonly hyphenated: (key: string, cure: string) => Message;
  readonly cased: (name: string, meant: string) => Message;
  readonly near: (name: string, meant: string) => Message;
  readonly unknown: (name: string) => Message;
  readonly none: Message;
  readonly list: (keys: string) => Message;
  readonly unused: (key: string) => Message;
}

export const graderWords: NameWords = {
  hyphenated: (key, cure) =>
    say`The key \`${key}\` is no name in a formula. Rename the grader, for example \`${cure}\`.`,
  cased: (name, meant) => say`No grader has the key \`${name}\`: keys are case-sensitive, write \`${meant}\`.`,
  near: (name, meant) => say`No grader has the key \`${name}\`. Did you mean \`${meant}\`?`,
  unknown: (name) => say`No grader has the key \`${name}\`.`,
  none: say`There are no graders.`,
  list: (keys) => say`The keys are ${keys}.`,
  unused: (key) => say`The grader \`${key}\` is not used in the formula, so its score counts for nothing.`,
};

export const criterionWords: NameWords = {
  hyphenated: (id, cure) =>
    say`The id \`${id}\` is no name in a formula. Rename the criterion, for example \`${cure}\`.`,
  cased: (name, meant) => say`No criterion has the id \`${name}\`: ids are case-sensitive, write \`${meant}\`.`,
  near: (name, meant) => say`No criterion has the id \`${name}\`. Did you mean \`${meant}\`?`,
  unknown: (name) => say`No criterion here has the id \`${name}\`.`,
  none: say`There are no criteria.`,
  list: (ids) => say`The ids are ${ids}.`,
  unused: (id) => say`The criterion \`${id}\` is not used in the formula, so its score counts for nothing.`,
};
