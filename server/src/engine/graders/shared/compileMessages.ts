import type { Json, JsonObject } from '../../json.ts';
import type { Failure } from '../../outcome.ts';
import type { Path } from '../../part.ts';
import type { Row } from '../../sample.ts';
import { compileText } from '../../text.ts';
import type { JudgeMessage } from '../../world.ts';
import type { Message } from './messages.ts';

/** Messages ready to be filled in: a failure where a path is missing. */
export interface Messages {
  readonly reads: readonly Path[];
  readonly render: (row: Row) => readonly JudgeMessage[] | Failure;
}

/** Compiles the messages of a model grader. Every text in them is a template; the role and the part types are not. */
export function compileMessages(messages: readonly Message[]): Messages {
  const filled = messages.map((message) => ({ role: message.role, content: compileValue(message.content as Json) }));
  return {
    reads: filled.flatMap(({ content }) => content.reads),
    render: (row) => {
      const rendered: JudgeMessage[] = [];
      for (const { role, content } of filled) {
        const value = content.render(row);
        if (isFailure(value)) return value;
        rendered.push({ role, content: asContent(value) });
      }
      return rendered;
    },
  };
}

function asContent(value: Json): JudgeMessage['content'] {
  if (typeof value === 'string') return value;
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => (typeof part === 'string' ? { type: 'input_text', text: part } : part)) as JsonObject[];
}

interface Value {
  readonly reads: readonly Path[];
  readonly render: (row: Row) => Json | Failure;
}

function compileValue(value: Json): Value {
  if (typeof value === 'string') return compileText(value);
  if (value === null || typeof value !== 'object') return { reads: [], render: () => value };
  const entries = Object.entries(value).map(([key, child]) => [key, compileEntry(key, child)] as const);
  const reads = entries.flatMap(([, child]) => child.reads);
  return { reads, render: (row) => renderEntries(entries, Array.isArray(value), row) };
}

const verbatim = new Set(['type', 'detail', 'format']);

function compileEntry(key: string, child: Json): Value {
  return verbatim.has(key) ? { reads: [], render: () => child } : compileValue(child);
}

function renderEntries(entries: readonly (readonly [string, Value])[], list: boolean, row: Row): Json | Failure {
  const rendered: [string, Json][] = [];
  for (const [key, child] of entries) {
    const value = child.render(row);
    if (isFailure(value)) return value;
    rendered.push([key, value]);
  }
  return list ? rendered.map(([, value]) => value) : Object.fromEntries(rendered);
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'flag' in value && 'message' in value;
}
