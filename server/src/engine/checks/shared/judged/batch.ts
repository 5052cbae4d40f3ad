import { hashOf } from '../../../hash.ts';
import type { Json, JsonObject } from '../../../json.ts';
import type { Path } from '../../../part.ts';
import type { Row } from '../../../sample.ts';
import type { JudgeAsk } from '../../../world.ts';
import { batchPrompt } from './batchPrompt.ts';
import { exampleShown } from './exampleShown.ts';
import type { RowMaterial } from './materialOf.ts';
import { replySchema } from './replySchema.ts';
import type { Trial } from './trial.ts';

/** A criterion that is asked about together with others. */
export interface BatchMember {
  readonly id: string;
  readonly trial: Trial;
  /** Whether its conditions, its groups' included, are true of a row. */
  readonly applies: (row: Row) => boolean;
  /** The conditions as written. */
  readonly whens: Json;
}

/** Judged criteria of one list that one call asks about: their judge, and what it is shown, are the same. */
export interface Batch {
  readonly members: readonly BatchMember[];
  /** Names all of the question that rows do not change. */
  readonly hash: string;
  readonly reads: readonly Path[];
  /** The question about a row, once for each draw; the same list, whichever member asks. */
  readonly asks: (row: Row) => readonly JudgeAsk[];
}

/** Puts criteria together. A row's question is made once and held as long as the row is. */
export function createBatch(members: readonly BatchMember[]): Batch {
  const made = new WeakMap<Row, readonly JudgeAsk[]>();
  const questions = members.map(({ id, trial }) => questionOf(id, trial, trial.judged.texts, ''));
  return {
    members,
    hash: hashOf(['batch', batchPrompt(questions, { completion: '' }), members.map(({ whens }) => whens)] as Json),
    reads: members.flatMap(({ trial }) => trial.material.reads),
    asks: (row) => {
      const asks = made.get(row) ?? asksAbout(members, row);
      made.set(row, asks);
      return asks;
    },
  };
}

type Present = BatchMember & { readonly found: RowMaterial };

/** A criterion that cannot be asked about here, or need not, stays away from the question. */
function asksAbout(members: readonly BatchMember[], row: Row): readonly JudgeAsk[] {
  const present = members.flatMap((member): Present[] => {
    if (!member.applies(row)) return [];
    const found = member.trial.material.of(row);
    const isWanted = 'value' in found && !exampleShown(member.trial, found.value, row);
    return isWanted ? [{ ...member, found: found.value }] : [];
  });
  const [first] = present;
  if (!first) return [];
  const { checked, context } = first.found;
  const questions = present.map(({ id, trial, found }) => questionOf(id, trial, found.texts, found.seed));
  const messages = batchPrompt(questions, { completion: checked.text, ...(context !== undefined && { context }) });
  const schema = { name: 'verdicts', schema: verdictsSchema(questions) };
  return first.trial.panel.first.map(({ model, parameters, draw }) => {
    return { ask: 'judge', model, messages, schema, parameters, draw, parted: true };
  });
}

function questionOf(id: string, { judged, examples }: Trial, texts: readonly string[], seed: string) {
  return { id, task: judged.task, statement: texts[0] ?? '', form: judged.form(texts, seed), examples };
}

function verdictsSchema(questions: readonly ReturnType<typeof questionOf>[]): JsonObject {
  const properties = Object.fromEntries(questions.map(({ id, form }) => [id, replySchema(form)]));
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
