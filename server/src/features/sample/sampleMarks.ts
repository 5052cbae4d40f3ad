import type { SampleMark, SampleScore, SampleShown } from '../../protocol/index.ts';
import { inlineCode } from '../fenced.ts';
import type { Seen } from '../seen.ts';
import { type Leaf, leafKey, type Page, placeIn } from './page.ts';
import { prose } from './prose.ts';
import { scoreText } from './scoreTable.ts';

/** Where the evidence of a sample stands in the document that shows it. */
export function sampleMarks(
  { words }: Pick<Seen, 'words'>,
  { graders }: SampleShown,
  { leaves }: Page,
): readonly SampleMark[] {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  return graders.flatMap(withParts).flatMap((node) => {
    const leaf = node.evidence && byKey.get(leafKey(node.evidence.field));
    return leaf ? node.evidence!.spans.map((span) => markOf(words, node, { leaf, ...span })) : [];
  });
}

function withParts(node: SampleScore): readonly SampleScore[] {
  return [node, ...node.parts.flatMap(withParts)];
}

interface Place {
  readonly leaf: Leaf;
  readonly from: number;
  readonly to: number;
}

function markOf(words: Seen['words'], node: SampleScore, { leaf, from, to }: Place): SampleMark {
  const { id, level, sentence } = node;
  return {
    range: { start: placeIn(leaf, from), end: placeIn(leaf, to) },
    ...(level && { level }),
    detail: [`**${inlineCode(id)}** ${scoreText(words, node)}`, prose(sentence)].filter(Boolean).join('\n\n'),
  };
}
