import type { Json, JsonObject } from './json.ts';

/** The error flags of the service's run call that a grader or an answer can raise. */
export type ErrorFlag =
  | 'formula_parse_error'
  | 'sample_parse_error'
  | 'truncated_observation_error'
  | 'unresponsive_reward_error'
  | 'invalid_variable_error'
  | 'other_error'
  | 'python_grader_server_error'
  | 'python_grader_runtime_error'
  | 'model_grader_server_error'
  | 'model_grader_refusal_error'
  | 'model_grader_parse_error';

/** One message to a judge, in the chat-completions shape that every provider takes. */
export interface JudgeMessage {
  readonly role: string;
  readonly content: string | readonly JsonObject[];
}

/** A question to a model: `schema` is the JSON Schema of the reply, `parameters` what goes beside the messages. */
export interface JudgeAsk {
  readonly ask: 'judge';
  readonly model: string;
  readonly messages: readonly JudgeMessage[];
  readonly schema: { readonly name: string; readonly schema: JsonObject };
  readonly parameters: JsonObject;
  /** Which of several draws of the same question this is, from 0. */
  readonly draw: number;
}

/** Texts to embed; the answer is one vector (list of numbers) a text. */
export interface EmbedAsk {
  readonly ask: 'embed';
  readonly model: string;
  readonly texts: readonly string[];
}

/** A call of `grade(sample, item)` in `source`; the answer is the returned value. */
export interface PythonAsk {
  readonly ask: 'python';
  readonly source: string;
  readonly sample: Json;
  readonly item: Json;
  /** Seconds this call may take. */
  readonly timeLimit: number;
}

/** A question as data. Its canonical JSON is the key under which an answer is kept. */
export type Ask = JudgeAsk | EmbedAsk | PythonAsk;

/** Tokens that a model call used. */
export interface Usage {
  readonly model: string;
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

/** What came back: a value, or the flag that the service would raise with the cause in words. */
export type Answer =
  | { readonly value: Json; readonly usage?: Usage; readonly remembered?: boolean }
  | { readonly flag: ErrorFlag; readonly message: string; readonly usage?: Usage };

/** Answers one kind of ask. Never rejects but for an abort. */
export type Asker<A extends Ask> = (ask: A, signal: AbortSignal) => Promise<Answer>;

/** Every outside thing that grading needs. */
export interface World {
  readonly judge: Asker<JudgeAsk>;
  readonly embed: Asker<EmbedAsk>;
  readonly python: Asker<PythonAsk>;
}
