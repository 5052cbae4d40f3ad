import { say } from '../../languages/message.ts';
import type { SampleExpert, SampleScore, SampleShown } from '../../protocol/index.ts';
import { type Line, table } from '../comparison/linkedText.ts';
import { score } from '../scoreText.ts';
import type { Seen } from '../seen.ts';

/** What each grader says of a sample, a line each; those inside one stand below it. */
export function scoreTable({ uri, words }: Pick<Seen, 'uri' | 'words'>, { graders }: SampleShown): readonly Line[] {
  const all = graders.flatMap((each) => withParts(each, 0));
  const columns = [
    { head: words(say`criterion`), cell: ({ node, depth }: Deep): Line => ['  '.repeat(depth), linkTo(uri, node)] },
    ...(all.some(({ node }) => node.points !== undefined)
      ? [{ head: words(say`points`), cell: ({ node }: Deep): Line => [String(node.points ?? '')] }]
      : []),
    { head: words(say`score`), cell: ({ node }: Deep): Line => [scoreText(words, node)] },
    ...(all.some(({ node }) => node.expert)
      ? [{ head: words(say`expert`), cell: ({ node }: Deep): Line => [expertText(words, node.expert)] }]
      : []),
  ];
  return table(
    columns.map(({ head }) => head),
    all.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

interface Deep {
  readonly node: SampleScore;
  readonly depth: number;
}

function withParts(node: SampleScore, depth: number): readonly Deep[] {
  return [{ node, depth }, ...node.parts.flatMap((part) => withParts(part, depth + 1))];
}

function linkTo(uri: string, { id, line }: SampleScore) {
  return { text: id, target: { uri, line: line + 1 } };
}

/** The score in words: a colour may say the same, but never alone. */
export function scoreText(words: Seen['words'], { state, score: value, passed }: SampleScore): string {
  if (state !== 'scored') return words(states[state]);
  if (passed === undefined) return score(value);
  return words(passed ? say`${score(value)} passes` : say`${score(value)} fails`);
}

const states = {
  skipped: say`not applicable`,
  pending: say`not judged yet`,
  error: say`error`,
  hidden: say`hidden`,
};

function expertText(words: Seen['words'], expert: SampleExpert | undefined): string {
  if (!expert) return '';
  return expert.disagrees ? words(say`${expert.label} (disagrees)`) : expert.label;
}
