import { slotOf } from '../document/slotOf.ts';
import { endOf, factsOf, hostOf, trainedAt } from '../engine/models.ts';
import { type Place, placesOf } from '../engine/place.ts';
import { type Message, say } from '../languages/message.ts';
import { isFoundry } from './places.ts';
import type { Fault, FileRule, SeenFile } from './rule.ts';
import { jobOf } from './shared/jobOf.ts';
import { locateInFile } from './shared/locate.ts';

export const untrainableModel: FileRule = {
  code: 'untrainable-model',
  severity: 'warning',
  title: 'A job for a model that reinforcement fine-tuning does not train.',
  docs: 'OpenAI trains `o4-mini-2025-04-16` alone, which was shut down on 2026-10-23, and takes no new jobs from 2027-01-06 on. Foundry trains o4-mini for those who did before, gpt-5 by invitation, and models of Microsoft’s and others that are not listed here, so of unknown names nothing is said. As of November 2026.',
  example: {
    faulty: `model: gpt-4.1-2025-04-14
method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_text }}'
      reference: '{{ item.answer }}'
      operation: eq
`,
    mended: `model: my-open-model
method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_text }}'
      reference: '{{ item.answer }}'
      operation: eq
`,
  },
  *run(seen) {
    const model = jobOf(seen.tree) && slotOf(seen.tree, ['model'])?.node?.value;
    if (typeof model !== 'string') return;
    const places = placesOf(seen.target, 'rft');
    const training = places.filter((place) => trainedAt(place)?.includes(model));
    const fault = training.length > 0 ? shutDown(model, training, seen) : untrained(model, places);
    if (fault) yield { ...locateInFile(seen.tree, ['model']), ...fault };
  },
};

type Found = Pick<Fault, 'message' | 'severity'>;

/** Foundry trains models beyond the end of their base, so only what OpenAI shut down is gone. */
function shutDown(model: string, training: readonly Place[], { today }: SeenFile): Found | undefined {
  const gone = training.filter((place) => !isFoundry(place) && isPast(endOf(model, hostOf(place))?.date, today));
  if (gone.length === 0) return undefined;
  const end: Message = say`\`${model}\` was shut down at OpenAI on ${endOf(model, 'openai')?.date ?? ''}.`;
  return gone.length === training.length
    ? { message: say`${end} No job can train it.` }
    : { message: say`${end} Only Foundry trains it, for those who did before.`, severity: 'info' };
}

function isPast(date: string | undefined, today: string): boolean {
  return date !== undefined && date <= today;
}

function untrained(model: string, places: readonly Place[]): Found | undefined {
  if (!factsOf(model)) return undefined;
  const trained = [...new Set(places.flatMap((place) => trainedAt(place) ?? []))];
  const list = trained.map((name) => `\`${name}\``).join(', ');
  return { message: say`Reinforcement fine-tuning does not train \`${model}\`. It trains ${list}.` };
}
