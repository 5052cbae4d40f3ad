import { createHash } from 'node:crypto';

type Schema = Readonly<Record<string, unknown>>;

/** What a judge would say, made from what it was sent: the same question always has the same answer. */
export interface Verdict {
  /** From `SCORE=0.7` in the messages, else a hash of them, 0 to 1. */
  readonly score: number;
  /** From `LABEL=good` in the messages. */
  readonly label: string | undefined;
}

/** Reads the verdict that the messages ask for; the last mark counts. */
export function verdictOf(messages: unknown): Verdict {
  const text = JSON.stringify(messages ?? null);
  const score = [...text.matchAll(/SCORE=(-?\d+(?:\.\d+)?)/g)].at(-1)?.[1];
  const label = [...text.matchAll(/LABEL=([\w-]+)/g)].at(-1)?.[1];
  return { score: score === undefined ? fraction(text) : Number(score), label };
}

/** A value of a JSON Schema that carries the verdict in its numbers, enums and booleans. */
export function valueFor(schema: Schema, verdict: Verdict): unknown {
  if (Array.isArray(schema.enum)) return choose(schema.enum, verdict);
  const make = makers[String([schema.type].flat()[0])];
  return make ? make(schema, verdict) : null;
}

const makers: Readonly<Record<string, (schema: Schema, verdict: Verdict) => unknown>> = {
  object: (schema, verdict) =>
    Object.fromEntries(
      Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([key, child]) => [
        key,
        valueFor(child, verdict),
      ]),
    ),
  array: (schema, verdict) => [valueFor((schema.items ?? {}) as Schema, verdict)],
  string: () => 'As the messages say.',
  number: (_schema, { score }) => score,
  integer: (_schema, { score }) => Math.round(score),
  boolean: (_schema, { score }) => score >= 0.5,
};

function choose(options: readonly unknown[], { score, label }: Verdict): unknown {
  if (options.includes(label)) return label;
  return options[Math.min(options.length - 1, Math.max(0, Math.floor(score * options.length)))];
}

/** A direction in eight dimensions for a text: equal texts have equal vectors. */
export function vectorOf(text: string): number[] {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length: 8 }, (_, index) => (bytes[index]! - 127.5) / 127.5);
}

function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
