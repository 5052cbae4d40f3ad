import { type Message, say } from '../languages/message.ts';
import { type Notation, notations } from './notations.ts';
import { findGraders, type Site } from './sites.ts';
import type { Tree } from './tree.ts';

/** The text of a file that should hold one grader, as a rubric uses it. */
export interface GraderFile {
  readonly notation: Notation;
  readonly tree: Tree;
  /** The grader; absent where there is none to be used. */
  readonly site?: Site;
  /** Why a rubric cannot use what it holds. */
  readonly refusal?: Message;
}

/** Reads a file that a rubric names: YAML where the name says so, else JSON. */
export function readGraderFile(name: string, text: string): GraderFile {
  const notation = /\.ya?ml$/i.test(name) ? notations.yaml : notations.json;
  const tree = notation.reader.read(text);
  const [found, ...others] = findGraders(tree);
  const [site] = found?.sites ?? [];
  if (found?.form === 'rubric') return { notation, tree, refusal: rubricRefusal };
  if (found?.form === 'criteria' || others.length > 0) return { notation, tree, refusal: listRefusal };
  return { notation, tree, ...(site && { site }) };
}

const rubricRefusal = say`It is a rubric. Only a grader can stand in another file, and it cannot name a further one, so there are no cycles.`;
const listRefusal = say`It holds a list of graders, and a criterion takes one.`;
