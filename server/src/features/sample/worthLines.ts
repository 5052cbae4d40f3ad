import { shortened } from '../../engine/shortened.ts';
import { say } from '../../languages/message.ts';
import type { WhyPiece, WhySentences } from '../../protocol/index.ts';
import { type Line, table } from '../comparison/linkedText.ts';
import { score } from '../scoreText.ts';
import type { Seen } from '../seen.ts';
import { signed } from './signed.ts';

const most = 12;
const longest = 60;

/** What the reward loses without each piece of the completion, the most first; pieces without effect are counted. */
export function worthLines(
  { words }: Pick<Seen, 'words'>,
  { pieces }: WhySentences,
  completion: string,
): readonly Line[] {
  const counting = pieces.filter(
    ({ reward, effects }) => effects.length > 0 || (reward && reward.after !== reward.before),
  );
  const rest = pieces.length - counting.length;
  const told = counting.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, most);
  const heads = [say`without`, say`reward`, say`graders that change`].map(words);
  const rows = told.map((piece): readonly Line[] => [
    [shortened(completion.slice(piece.from, piece.to).trim().replace(/\s+/g, ' ').replaceAll('|', '¦'), longest)],
    [rewardText(piece)],
    [effectsText(piece)],
  ]);
  const left = counting.length - told.length;
  return [
    ...(rows.length > 0 ? table(heads, rows) : []),
    ...(left > 0 ? [[''], [words(say`${left} more parts change something.`)]] : []),
    ...(rest > 0 ? [...(rows.length > 0 ? [['']] : []), [words(say`Parts that change nothing: ${rest}.`)]] : []),
  ];
}

const named = 3;

function effectsText({ effects }: WhyPiece): string {
  const texts = effects.slice(0, named).map(({ id, before, after }) => `${id} ${score(before)} → ${score(after)}`);
  return [...texts, ...(effects.length > named ? [`+${effects.length - named}`] : [])].join(', ');
}

function rewardText({ reward }: WhyPiece): string {
  if (!reward) return '';
  return reward.after === null ? score(null) : signed(reward.after - reward.before);
}

/** No reward at all is the largest change. */
function sizeOf({ reward }: WhyPiece): number {
  if (!reward) return 0;
  return reward.after === null ? Infinity : Math.abs(reward.after - reward.before);
}
