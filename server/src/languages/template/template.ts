import type { LanguageFault, Range } from '../language.ts';

/** A step into a value: a key of an object, or a position in a list (from 0). */
export interface Segment extends Range {
  readonly key: string | number;
}

/** Text that reaches the reader as it stands. */
export interface TextPart extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** A `{{ root.path }}`, braces included in its range; the root is `item` or `sample` in a template without faults. */
export interface Variable extends Range {
  readonly kind: 'variable';
  readonly pathFrom: number;
  readonly pathTo: number;
  readonly root: string;
  readonly path: readonly Segment[];
}

export type Part = TextPart | Variable;

/**
 * A text with its variables. The parts cover the text without gap or overlap, in order; a `{{ … }}` that holds no
 * path stays text.
 */
export interface Template {
  readonly parts: readonly Part[];
  readonly faults: readonly LanguageFault[];
}
