import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import { type Notation, notations } from '../document/notations.ts';
import type { Tree } from '../document/tree.ts';
import { Unusable } from './command.ts';

/** A spec as read from disk. */
export interface SpecFile {
  /** As the user gave it. */
  readonly name: string;
  readonly file: string;
  readonly notation: Notation;
  readonly tree: Tree;
}

/** Reads a spec; YAML where the name says so, else JSON. */
export async function readSpec(folder: string, name: string): Promise<SpecFile> {
  const file = resolve(folder, name);
  const notation = notationOf(name);
  try {
    return { name, file, notation, tree: notation.reader.read(readFileSync(file, 'utf8')) };
  } catch (error) {
    throw new Unusable(`Cannot read ${name}: ${reasonOf(error)}`);
  }
}

/** A file may have any name: one that says nothing of rubrics is read as what it holds. */
export function notationOf(name: string): Notation {
  if (/\.rubric\.ya?ml$/i.test(name)) return notations.rubric;
  return /\.ya?ml$/i.test(name) ? notations.yaml : notations.json;
}

/** A path as shown to the user: short where it lies below the folder. */
export function shown(folder: string, file: string): string {
  const short = relative(folder, file);
  return short.startsWith('..') || isAbsolute(short) ? file : short;
}
