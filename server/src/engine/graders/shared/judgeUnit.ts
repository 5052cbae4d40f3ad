import { hashOf } from '../../hash.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { CompileOptions } from '../../kind.ts';
import type { Outcome } from '../../outcome.ts';
import { failure } from '../../outcome.ts';
import type { Unit } from '../../part.ts';
import { compileMessages } from './compileMessages.ts';
import type { Message } from './messages.ts';

/** A unit that asks one judge once. */
export interface JudgeUnit {
  readonly model: string;
  readonly input: readonly Message[];
  readonly parameters: JsonObject;
  /** JSON Schema of `result` in the reply. */
  readonly result: JsonObject;
  /** All else that changes the score. */
  readonly meaning: Json;
  readonly score: (result: Json) => Outcome;
}

/** Asks for `steps`, then `result`, as the service does (facts: the forced response format has `steps` first). */
export function judgeUnit(judge: JudgeUnit, options: CompileOptions): Unit {
  const messages = compileMessages(judge.input);
  const model = options.models[judge.model] ?? judge.model;
  const schema = { name: 'grade', schema: replySchema(judge.result) };
  return {
    hash: hashOf(['judge', model, judge.input as Json, judge.parameters, judge.result, judge.meaning]),
    reads: messages.reads,
    paid: true,
    asks: (row, answers) => {
      if (answers.length > 0) return [];
      const rendered = messages.render(row);
      if ('flag' in rendered) return rendered;
      return [{ ask: 'judge', model, messages: rendered, schema, parameters: judge.parameters, draw: 0 }];
    },
    score: (_row, [answer]) => {
      if (!answer) return failure('other_error', 'The judge was not asked.');
      if ('flag' in answer) return answer;
      return judge.score((answer.value as JsonObject).result ?? null);
    },
  };
}

function replySchema(result: JsonObject): JsonObject {
  const step = {
    type: 'object',
    properties: { description: { type: 'string' }, conclusion: { type: 'string' } },
    required: ['description', 'conclusion'],
    additionalProperties: false,
  };
  return {
    type: 'object',
    properties: { steps: { type: 'array', items: step }, result },
    required: ['steps', 'result'],
    additionalProperties: false,
  };
}
