import type { Encoding } from './encoding.ts';
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
  /**
   * The key of the reply whose number is wanted with what else the judge would have said there: the value then holds
   * `weighed` too, a list of `{ token, logprob }`, the most likely tokens in the place of the number's only token.
   */
  readonly weighed?: string;
  /** Each key of the reply is an answer by itself: a reply that lacks some, or has some in another form, is one too. */
  readonly parted?: true;
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
  /** JSON of the sample as written: Python tells `1.0` from `1`, and knows integers of any size. */
  readonly sample: string;
  /** JSON of the item as written. */
  readonly item: string;
  /** Seconds this call may take. */
  readonly timeLimit: number;
  /** The user's own Python, outside the sandbox; there only where the embedded one lacks a module and the user agreed. */
  readonly interpreter?: string;
  /** Where it fails, the answer has the `frames`, and more of what was printed: up to 20,000 characters. */
  readonly traced?: true;
}

/** A call under way when a Python grader failed. */
export interface PythonFrame {
  /** In the source, from 1. */
  readonly line: number;
  /** Of the function; `<module>` outside all. */
  readonly name: string;
  /** Its variables, each as Python shows it, shortened. */
  readonly locals: readonly (readonly [name: string, value: string])[];
}

/** What a query is asked of: made by a text of SQL, or a SQLite file, whose relative path is from the spec's folder. */
export type SqlDatabase = { readonly schema: string } | { readonly file: string };

/** A query of a database that no query can change; the answer is a `SqlTable` or a `SqlFault`. */
export interface SqlAsk {
  readonly ask: 'sql';
  readonly database: SqlDatabase;
  /** One SELECT or WITH; absent where only the database is to be made, which gives a table without columns. */
  readonly query?: string;
  /** More rows than that are beyond a limit. */
  readonly maxRows: number;
  /** Seconds that the query may take, and that making the database may take. */
  readonly timeLimit: number;
}

/** A cell is null, a number, a text, `{integer: digits}` beyond 2^53, `{real: 'Infinity'}`, or `{blob: hexadecimal}`. */
export interface SqlTable {
  readonly columns: number;
  readonly rows: readonly (readonly Json[])[];
}

/**
 * Why there is no table: what is wrong with the database, what is wrong with the query, or the limit of time, rows or
 * memory that it reached, which leaves open whether it is right.
 */
export interface SqlFault {
  readonly at: 'database' | 'query' | 'limit';
  readonly fault: string;
}

/** How many tokens a text has; the answer is a number. */
export interface TokensAsk {
  readonly ask: 'tokens';
  readonly encoding: Encoding;
  readonly text: string;
}

/** A question as data. Its canonical JSON is the key under which an answer is kept. */
export type Ask = JudgeAsk | EmbedAsk | PythonAsk | SqlAsk | TokensAsk;

/** Tokens that a model call used. */
export interface Usage {
  readonly model: string;
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

/**
 * What came back: a value, or the flag that the service would raise with the cause in words. `printed` is what a Python
 * grader wrote out, at most 2,000 characters.
 */
export type Answer =
  | {
      readonly value: Json;
      readonly usage?: Usage;
      readonly remembered?: boolean;
      readonly printed?: string;
      /** A parted reply of which some is not in the form asked for: it counts now, and is not kept. */
      readonly incomplete?: true;
    }
  | {
      readonly flag: ErrorFlag;
      readonly message: string;
      readonly usage?: Usage;
      readonly printed?: string;
      /** Of a traced Python grader, the innermost call last. */
      readonly frames?: readonly PythonFrame[];
    };

/** Answers one kind of ask. Never rejects but for an abort. */
export type Asker<A extends Ask> = (ask: A, signal: AbortSignal) => Promise<Answer>;

/** Every outside thing that grading needs. */
export interface World {
  readonly judge: Asker<JudgeAsk>;
  readonly embed: Asker<EmbedAsk>;
  readonly python: Asker<PythonAsk>;
  readonly sql: Asker<SqlAsk>;
  readonly tokens: Asker<TokensAsk>;
}
