import { basename } from 'node:path';
import { notations } from '../document/notations.ts';
import { type Suggestion, suggestCriteria } from '../engine/rubric/suggestCriteria.ts';
import { type Message, say } from '../languages/message.ts';
import type { CriteriaAnswer, CriteriaWanted, SuggestedCriterion } from '../protocol/index.ts';
import type { Desk } from './desk.ts';
import { sourceOf } from './rows/sampleSource.ts';
import { pathOf } from './runs/specRuns.ts';

/** Criteria that a samples file suggests, ready to be written into a rubric. */
export async function criteriaRequest(desk: Desk, { samples }: CriteriaWanted): Promise<CriteriaAnswer> {
  const file = pathOf(samples);
  if (file === undefined) return refused(desk, say`Only samples on this machine can be looked through.`);
  const profile = await desk.looks.at(file, () => sourceOf(desk, file)).profile;
  if (!profile) return refused(desk, say`${basename(file)} cannot be read.`);
  const suggestions = suggestCriteria(profile);
  if (suggestions.length === 0)
    return refused(desk, say`No field of the items in ${basename(file)} says what a completion should hold.`);
  const name = basename(file).replace(/(?:\.samples)?\.jsonl$/i, '');
  const head = `${write({ name, samples: basename(file) })}\ncriteria:\n`;
  return { head, criteria: suggestions.map((suggestion) => written(desk, suggestion)) };
}

const { write } = notations.rubric;

function written({ words }: Desk, { criterion, why }: Suggestion): SuggestedCriterion {
  const { id, ...check } = criterion;
  const lines = write([criterion]).split('\n');
  return {
    id,
    check: JSON.stringify(check),
    why: why.map(words).join(' '),
    text: `${lines.map((line) => `  ${line}\n`).join('')}`,
  };
}

function refused({ words }: Desk, message: Message): CriteriaAnswer {
  return { refused: words(message) };
}
