import { type Message, say } from '../../../../languages/message.ts';
import { hashOf } from '../../../hash.ts';
import type { Json } from '../../../json.ts';
import type { Path } from '../../../part.ts';
import type { Row } from '../../../sample.ts';
import { pathName } from '../../../text.ts';
import { compileValue, type Value } from '../../../value.ts';
import type { Criterion } from '../../check.ts';
import { type CheckedText, checkedText } from '../checkedText.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../textOf.ts';

/** What one row gives to a prompt. */
export interface RowMaterial {
  /** The author's texts, filled in. */
  readonly texts: readonly string[];
  /** The same for the same criterion and item. */
  readonly seed: string;
  readonly checked: CheckedText;
  readonly context?: string;
}

export interface Material {
  readonly reads: readonly Path[];
  /** The source of the context; null where there is none. */
  readonly context: Json;
  readonly of: (row: Row) => Finding<RowMaterial>;
}

/** What a judged criterion takes from rows, or why it may not: instructions never hold the completion. */
export function materialOf(
  { name, texts }: { readonly name: string; readonly texts: readonly string[] },
  { of, judge }: Pick<Criterion, 'of' | 'judge'>,
): Material | { readonly refusal: Message } {
  const words = texts.map(compileValue);
  const wordReads = words.flatMap(({ reads }) => reads);
  const untrusted = wordReads.find(([root]) => root === 'sample');
  if (untrusted) return { refusal: refusalOf(name, pathName(untrusted)) };
  const context = typeof judge.context === 'string' ? compileValue(judge.context) : undefined;
  const checked = checkedText(of);
  return {
    reads: [...of.reads, ...wordReads, ...(context?.reads ?? [])],
    context: context?.source ?? null,
    of: (row) => {
      const filled = textsIn(words, row);
      if (!('value' in filled)) return filled;
      const around = context ? checkedText(context)(row) : undefined;
      if (around && !('value' in around)) return around;
      const found = checked(row);
      if (!('value' in found)) return found;
      const seed = hashOf([texts, row.item]);
      return {
        value: { texts: filled.value, seed, checked: found.value, ...(around && { context: around.value.text }) },
      };
    },
  };
}

function refusalOf(name: string, path: string): Message {
  return say`\`${name}\` holds \`${path}\`: what a model wrote may not stand where the judge's instructions are. The judge sees what \`of\` names, and \`judge.context\`.`;
}

function textsIn(words: readonly Value[], row: Row): Finding<readonly string[]> {
  const texts: string[] = [];
  for (const word of words) {
    const found = word.of(row);
    if (!('value' in found)) return found;
    const text = textOf(found.value);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return { value: texts };
}
