import { type Message, say } from '../../../languages/message.ts';
import { ownEntry } from '../shared/ownEntry.ts';

const answer = say`it measures how the answer came about, which samples do not tell.`;
const context = say`it judges by a context that the provider returns, which samples do not have.`;
const embeddings = say`it compares embeddings, which criteria do not: \`similar\` here measures words and letters, \`requirement\` asks a judge.`;
const comparison = say`it compares the outputs of several providers, and a rubric sees one completion.`;
const calls = say`it checks calls against the tools of a provider, which samples do not tell; \`tool_calls\` says which calls are wanted.`;
const service = say`it asks a service or a classifier of its own, which no criterion does.`;
const trace = say`it looks at the trace of a run, which samples do not have.`;
const syntax = say`no check knows the syntax of that language; \`python\` can.`;

/** Why no criterion can be what an assertion is, by its type. */
const reasons: Readonly<Record<string, Message>> = {
  similar: embeddings,
  'similar:cosine': embeddings,
  'similar:dot': embeddings,
  'similar:euclidean': embeddings,
  'answer-relevance': embeddings,
  latency: answer,
  cost: answer,
  perplexity: answer,
  'perplexity-score': answer,
  'finish-reason': answer,
  guardrails: answer,
  'context-faithfulness': context,
  'context-recall': context,
  'context-relevance': context,
  'select-best': comparison,
  'max-score': comparison,
  'is-valid-function-call': calls,
  'is-valid-openai-function-call': calls,
  'is-valid-openai-tools-call': calls,
  'tool-call-f1': calls,
  classifier: service,
  moderation: service,
  pi: service,
  'trace-error-spans': trace,
  'trace-span-count': trace,
  'trace-span-duration': trace,
  'is-html': syntax,
  'contains-html': syntax,
  'is-sql': syntax,
  'contains-sql': syntax,
  'is-xml': syntax,
  'contains-xml': syntax,
  levenshtein: say`it counts letters that differ; \`similar\` with \`metric: levenshtein\` here gives a share from 0 to 1.`,
  'is-refusal': say`it looks for phrases of its own; \`requirement\` asks a judge whether the completion refuses.`,
  human: say`a person says it, not a criterion.`,
};

/** Why an assertion that no converter kept is left out; `isKnown` where another value of its type is kept. */
export function leftReason(type: string, isKnown: boolean): Message {
  if (isKnown) return say`its value is missing, stands in another file, or is none that a check takes.`;
  return ownEntry(reasons, type) ?? say`no check is like it.`;
}
