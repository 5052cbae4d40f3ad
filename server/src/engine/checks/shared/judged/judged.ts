import type { Message } from '../../../../languages/message.ts';
import type { Json } from '../../../json.ts';
import type { Form } from './promptOf.ts';
import type { ReadVerdict } from './readBallot.ts';

/** What sets one check that models judge apart from another. */
export interface Judged {
  readonly name: string;
  /** What the judge is to decide, in our words. */
  readonly task: string;
  /** The author's texts, templates and all: the criterion (may be empty), then what the form wants filled in. */
  readonly texts: readonly string[];
  /** How the verdict is given, of the texts filled in; the seed decides in which order options stand. */
  readonly form: (texts: readonly string[], seed: string) => Form;
  readonly read: ReadVerdict;
  /** An example's verdict as the judge would give it; undefined where it cannot. */
  readonly wordOf: (verdict: Json) => string | undefined;
  /** Whether verdicts stand in an order, so that several have a middle. */
  readonly isOrdered: boolean;
  /** The rule of the vote where the criterion names none. */
  readonly vote: string;
  /** All else that changes the score. */
  readonly meaning: Json;
  /** The key of the reply whose number is wanted with what else the judge would have said there. */
  readonly weighed?: string;
  /** Why it can judge nothing. */
  readonly refusal?: Message;
}
