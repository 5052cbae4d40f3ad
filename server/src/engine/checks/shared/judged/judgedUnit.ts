import { english, type Message } from '../../../../languages/message.ts';
import { hashOf } from '../../../hash.ts';
import type { Json } from '../../../json.ts';
import { failure } from '../../../outcome.ts';
import type { Unit } from '../../../part.ts';
import type { Criterion } from '../../check.ts';
import type { Judged } from './judged.ts';
import { promptOf } from './promptOf.ts';
import { prepareTrial, type Trial } from './trial.ts';
import { trialAsks } from './trialAsks.ts';
import { trialScore } from './trialScore.ts';

/** The unit of a check that models judge; one that can judge nothing says why in its refusal. */
export function judgedUnit(judged: Judged, criterion: Criterion): Unit {
  const trial = prepareTrial(judged, criterion);
  if ('refusal' in trial) return refused(criterion.spec, trial.refusal);
  return {
    hash: hashOf(contentOf(trial, criterion)),
    reads: trial.material.reads,
    paid: true,
    asks: (row, answers) => trialAsks(trial, row, answers),
    score: (row, answers) => trialScore(trial, row, answers),
  };
}

function refused(spec: Json, refusal: Message): Unit {
  const score = () => failure('other_error', english(refusal));
  return { hash: hashOf([spec, english(refusal)]), reads: [], paid: true, refusal, score };
}

/** All that can change a score; the prompt is part of it, with its templates not filled in. */
function contentOf({ judged, panel, examples, material, ...rules }: Trial, { of }: Criterion): Json {
  const { name, task, texts, meaning, isOrdered } = judged;
  const question = { task, statement: texts[0] ?? '', form: judged.form(texts, ''), examples };
  const prompt = promptOf(question, { completion: '', context: '' });
  const items = examples.map(({ item }) => item ?? null);
  return [
    name,
    texts,
    meaning,
    isOrdered,
    of.source,
    material.context,
    { prompt, panel, rules, items },
  ] as unknown as Json;
}
