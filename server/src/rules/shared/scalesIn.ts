import type { Range } from '../../document/tree.ts';

/** A scale that a prompt asks for; `low` is absent where it says only “out of 10”. */
export interface Scale extends Range {
  readonly low?: number;
  readonly high: number;
}

const number = '([-−]?\\d+(?:\\.\\d+)?)';
const gloss = '(?:\\s*\\([^)\\n]{0,60}\\))?';
const twoEnds = new RegExp(
  `(?<![\\w./-])${number}${gloss}\\s*(?:to|and|through|-|–|—|\\.\\.)\\s*${number}(?![\\w%]|[./-]\\d)`,
  'gi',
);
const oneEnd = /\b(?:out of|on an?)\s+(\d+)(?:[- ]points?\b)?(?![\w%]|\.\d)/gi;

/** Scales in a judge’s prompt: two numbers, or one after “out of”, in a sentence that speaks of scoring. */
export function scalesIn(text: string): readonly Scale[] {
  const pairs = [...text.matchAll(twoEnds)].flatMap((found) => {
    const [low, high] = [parsed(found[1]), parsed(found[2])];
    const place = { from: found.index, to: found.index + found[0].length };
    return low < high && low <= 1 && isScoring(text, place) ? [{ low, high, ...place }] : [];
  });
  const single = [...text.matchAll(oneEnd)].flatMap((found) => {
    const place = { from: found.index, to: found.index + found[0].length };
    const high = Number(found[1]);
    return high > 1 && isScoring(text, place) ? [{ high, ...place }] : [];
  });
  return [...pairs, ...single];
}

function parsed(text: string | undefined): number {
  return Number(text?.replace('−', '-'));
}

const scoring =
  /\b(?:scor|rat(?:e|ing)|grad(?:e|ing)|mark|scale|number|integer|points?\b|output|answer with|respond with|return)/i;
const counted =
  /^\s*(?:\w+\s+)?(?:sentence|word|paragraph|item|bullet|step|minute|hour|second|day|week|month|year|example|character|line|token|page|time|people|person|source|reason|option)/i;

/** Whether the sentence around a place speaks of scores, and the numbers count nothing else. */
function isScoring(text: string, { from, to }: Range): boolean {
  const before =
    text
      .slice(Math.max(0, from - 100), from)
      .split(/[.!?]\s|\n\n/)
      .at(-1) ?? '';
  const after = text.slice(to, to + 40).split(/[.!?\n]/)[0] ?? '';
  return !counted.test(after) && (scoring.test(before) || /^[- ]*(?:point )?(?:scale|points?|score)/i.test(after));
}
