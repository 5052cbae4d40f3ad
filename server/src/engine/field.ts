import * as z from 'zod/mini';

/** What a key means, for hover, completion, embedding and the published schema. */
export interface FieldMeta {
  /** Markdown, one or two sentences. */
  readonly description: string;
  /** The language that the string holds. */
  readonly language?: 'template' | 'formula' | 'python';
  /** Its template names a list of the item; else what can be written as text. */
  readonly names?: 'list';
  /** Of an enumeration: what each value means, in the order of the values. */
  readonly enumDescriptions?: readonly string[];
  /** Offered by completion, first the one to begin with. */
  readonly examples?: readonly unknown[];
  readonly [extra: string]: unknown;
}

/** The metadata of every key of every spec. */
export const fields = z.registry<FieldMeta>();

/** A key's schema with what it means. Wrap in `z.optional` outside, or the metadata is lost. */
export function field<S extends z.ZodMiniType>(
  schema: S,
  description: string,
  more: Omit<FieldMeta, 'description'> = {},
): S {
  fields.add(schema, { description, ...more });
  return schema;
}

/** The JSON Schema (draft 2020-12) of a spec's schema, with the metadata of its keys. */
export function jsonSchema(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, { metadata: fields, unrepresentable: 'any', io: 'input' }) as JsonSchema;
}

/** As much of JSON Schema as our own schemas use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly language?: FieldMeta['language'];
  readonly names?: FieldMeta['names'];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}
