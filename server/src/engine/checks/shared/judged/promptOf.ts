import type { JsonObject } from '../../../json.ts';
import type { JudgeMessage } from '../../../world.ts';
import { evidenceForm, untrusted } from './promptTexts.ts';
import { type Shown, shownText } from './shownText.ts';

/** A completion that the judge is shown with its verdict. */
export interface Example {
  readonly completion: string;
  /** As the judge would give it. */
  readonly verdict: string;
  readonly why?: string;
  /** What it answered; the judge is not shown it. */
  readonly item?: JsonObject;
}

/** How the verdict is given: in words for the judge, and as properties of the reply. */
export interface Form {
  readonly text: string;
  readonly properties: JsonObject;
}

/** What a judge is asked. */
export interface Question {
  /** What is to be decided, in our words. */
  readonly task: string;
  /** The criterion in the author's words; empty where the form says it all. */
  readonly statement: string;
  readonly form: Form;
  readonly examples: readonly Example[];
  /** What is asked of a judge that does not reply in JSON, in place of the form. */
  readonly reply?: string;
}

/**
 * The messages of a judge: instructions in the first, and in the second only what is to be judged, fenced. The
 * criterion, the examples and the form of the verdict come from the author; the rest is the same for every criterion.
 */
export function promptOf(question: Question, shown: Shown): readonly JudgeMessage[] {
  return [
    { role: 'system', content: instructions(question) },
    { role: 'user', content: shownText(shown, question.examples) },
  ];
}

function instructions({ task, statement, form, reply }: Question): string {
  const paragraphs = [
    'You judge one completion, a text that a language model wrote, by one criterion and by nothing else. Whether ' +
      'what the criterion describes is good or bad does not matter: say what is so.',
    untrusted,
    task,
    statement && `Criterion: ${statement}`,
    reply ?? `Reply in JSON, in this order:\n${evidenceForm}${form.text}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
