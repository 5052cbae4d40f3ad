import type { Change, Tree } from '../tree.ts';
import { applied } from './applied.ts';
import type { FormatOptions } from './formatter.ts';
import { isSound } from './isSound.ts';
import { layoutChanges } from './yaml/layoutChanges.ts';
import { saysSame } from './yaml/saysSame.ts';

/** Breaks and marks that the parser and an editor count differently. */
const unusual = /\r(?!\n)|\n\uFEFF/;

const harmless = new Set(['several-documents', 'duplicate-key', 'alias-bomb']);

/**
 * Indents by what the author does mostly, lists as the author does; comments and the text of block scalars move along.
 * Blanks at line ends go, and blank lines beyond two in a row. A part is indented anew only where all of its lines lie
 * in the range. The parser lets pass texts that are no YAML: what the changes would make of one is read first.
 */
export function formatYaml(tree: Tree, options: FormatOptions): Change[] {
  const { text } = tree;
  if (!isSound(tree, harmless) || unusual.test(text)) return [];
  const changes = layoutChanges(text, options);
  return changes.length === 0 || saysSame(text, applied(text, changes)) ? changes : [];
}
