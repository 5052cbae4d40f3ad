import { type Message, say } from '../../../../languages/message.ts';
import { isReasoning } from '../../../models.ts';
import type { WrittenCriterion } from '../../check.ts';
import type { Judged } from './judged.ts';
import { judgedExamples } from './judgedExamples.ts';
import { type Material, materialOf } from './materialOf.ts';
import { type Panel, seatPanel } from './panel.ts';
import type { Example } from './promptOf.ts';

/** A judged criterion ready for rows: who is asked, what is shown, and how votes count. */
export interface Trial {
  readonly judged: Judged;
  readonly panel: Panel;
  readonly examples: readonly Example[];
  readonly material: Material;
  /** A name of `votes`. */
  readonly vote: string;
  /** A name of `abstentions`. */
  readonly cannotAssess: string;
  readonly isPenalty: boolean;
}

/** Prepares a judged criterion, or says why no row can be judged by it. */
export function prepareTrial(judged: Judged, criterion: WrittenCriterion): Trial | { readonly refusal: Message } {
  if (judged.refusal !== undefined) return { refusal: judged.refusal };
  const { vote = judged.vote, cannot_assess = 'error', points, examples } = criterion.spec;
  const panel = seatPanel(criterion);
  if ('refusal' in panel) return panel;
  const silent = judged.weighed === undefined ? undefined : silentOf(panel);
  if (silent !== undefined) return { refusal: silent };
  const shown = judgedExamples(examples, judged.wordOf);
  if ('refusal' in shown) return shown;
  const material = materialOf(judged, criterion);
  if ('refusal' in material) return material;
  const isPenalty = typeof points === 'number' && points < 0;
  return { judged, panel, material, isPenalty, ...shown, vote: String(vote), cannotAssess: String(cannot_assess) };
}

/** Why a judge on the panel cannot say how likely its number was: those that reason do not. */
function silentOf({ first, stronger }: Panel): Message | undefined {
  const found = [...first, ...stronger].find(({ model, parameters }) => {
    const effort = parameters.reasoning_effort;
    return isReasoning(model, typeof effort === 'string' ? effort : undefined);
  });
  return (
    found && say`\`${found.model}\` reasons and gives no log-probabilities: name another judge, or drop \`logprobs\`.`
  );
}
