import type { Position, Range } from 'vscode-languageserver-types';
import type { Notation } from '../document/notations.ts';
import { type Found, innermost, type Site } from '../document/sites.ts';
import type { Tree } from '../document/tree.ts';
import type { Shape } from '../document/walk.ts';
import type { JsonSchema } from '../engine/field.ts';
import type { FieldPlaces, FieldWish } from '../engine/fieldKeys.ts';
import type { Profile } from '../engine/grading.ts';
import type { Target } from '../engine/place.ts';
import type { Row } from '../engine/sample.ts';
import type { Highlight } from '../languages/highlight.ts';
import type { Message } from '../languages/message.ts';
import type { ScoreLine } from '../protocol/index.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import type { SeenNamedFile } from '../rules/rule.ts';

/** All that a feature may look at to answer for one document. */
export interface Seen {
  readonly uri: string;
  /** The editor's number for this state of the text. */
  readonly version: number;
  readonly tree: Tree;
  readonly notation: Notation;
  /** Whether the client knows all our own commands. */
  readonly ours?: boolean;
  /** Whether the client said what the last commit has here. */
  readonly isCommitted?: boolean;
  readonly found: readonly Found[];
  readonly diagnostics: readonly Diagnostic[];
  readonly profile?: Profile;
  /** The sample that the user looks at; the profile's first one counts before one is chosen. */
  readonly active?: Row;
  /** The files that it names, with what was found there. */
  readonly named: readonly SeenNamedFile[];
  /** Files below its folder that it could name, relative to it. */
  readonly nearby: readonly string[];
  /** What the feature wanted to know of the samples; absent where there are none. */
  readonly samples?: SamplesSeen;
  readonly schemaOf: (type: unknown) => JsonSchema | undefined;
  readonly shapeOf: (site: Site) => Shape;
  /** The tokens of a grader's templates, formula and Python, offsets from its start. */
  readonly highlightsOf: (site: Site) => readonly Highlight[];
  /** A message in the reader's language. */
  readonly words: (message: Message) => string;
  /** Where the graders will stand, as far as the settings say. */
  readonly target: Target;
  /** ISO date. */
  readonly today: string;
  readonly hints: Hints;
  /** What the user had listed at the address of the judges; absent before that. */
  readonly listed?: ListedModels;
  readonly position: (offset: number) => Position;
  readonly offset: (position: Position) => number;
  /** Calls and money that a grader's run would take; null where the price is not known. */
  readonly estimate: (path: readonly (string | number)[]) => Estimate | undefined;
}

/** The models that a provider has, by name. */
export interface ListedModels {
  readonly address: string;
  /** `end` is the ISO date on which it is shut down, where the provider announced one. */
  readonly models: readonly { readonly name: string; readonly end?: string }[];
}

/** What may stand between the letters of a document. */
export interface Hints {
  /** Each grader's share of the reward. */
  readonly weights: boolean;
  /** Scores, for a client that does not show them itself. */
  readonly scores: readonly ScoreLine[];
}

/** What a paid run would take at the most, by the first round of asks. */
export interface Estimate {
  readonly calls: number;
  readonly cost: number | null;
}

/** The samples that belong to a document, looked through for what a feature wants to know. */
export interface SamplesSeen extends FieldPlaces {
  readonly uri: string;
  /** Null where the editor has not opened them. */
  readonly version: number | null;
}

/** What a client says it can take, as far as features ask. */
export interface Client {
  readonly workspace?: {
    readonly applyEdit?: boolean;
    readonly workspaceEdit?: {
      readonly documentChanges?: boolean;
      readonly resourceOperations?: readonly string[];
      readonly changeAnnotationSupport?: object;
    };
  };
  readonly textDocument?: {
    readonly codeAction?: { readonly codeActionLiteralSupport?: object };
    readonly codeLens?: { readonly resolveSupport?: { readonly properties: readonly string[] } };
    readonly completion?: {
      readonly completionItem?: CompletionClient;
      readonly completionItemKind?: { readonly valueSet?: readonly number[] };
    };
    readonly definition?: { readonly linkSupport?: boolean };
    readonly documentSymbol?: { readonly hierarchicalDocumentSymbolSupport?: boolean };
    readonly hover?: { readonly contentFormat?: readonly string[] };
    readonly rename?: { readonly prepareSupport?: boolean };
    readonly signatureHelp?: { readonly signatureInformation?: SignatureClient };
  };
}

/** What a client can do with an item of a completion. */
export interface CompletionClient {
  readonly snippetSupport?: boolean;
  readonly documentationFormat?: readonly string[];
  readonly resolveSupport?: { readonly properties: readonly string[] };
}

/** What a client can do with a signature. */
export interface SignatureClient {
  readonly documentationFormat?: readonly string[];
  readonly parameterInformation?: { readonly labelOffsetSupport?: boolean };
}

/** The document that an answer is about. */
export type Place = Pick<Seen, 'uri'>;

export type Capability = Readonly<Record<string, unknown>>;

/** A request that is understood and refused, with the sentence that the reader sees. */
export interface Refused {
  readonly refused: string;
}

/** One LSP feature: all of it is pure. */
export interface Feature<Params, Answer> {
  readonly method: string;
  /** What the answer needs of the samples; it is looked up first and handed in as `seen.samples`. */
  readonly wants?: (seen: Seen, params: Params) => FieldWish | undefined;
  /** Whether it waits, for a moment, for the samples to be looked for. */
  readonly settled?: true;
  readonly answer: (seen: Seen, params: Params) => Answer;
  /** The answer as a client takes it that lacks what the full one needs. */
  plain?(answer: Answer, client: Client, place: Place): unknown;
  /** The answer as it differs from the latest that was given of the document by any feature that has this. */
  since?(now: Answer, before: Answer | undefined, params: Params): unknown;
}

/** One spec of the workspace, open or not. */
export type SpecSeen = Pick<Seen, 'uri' | 'tree' | 'found' | 'words' | 'position'>;

/** An LSP feature over all specs of the workspace; `entries` are what is kept of each. */
export interface WorkspaceFeature<Entry, Params, Answer> {
  readonly method: string;
  readonly entries: (seen: SpecSeen) => readonly Entry[];
  answer(entries: readonly Entry[], params: Params): Answer;
}

/** The innermost grader around an offset. */
export function siteAt(seen: Seen, offset: number): Site | undefined {
  const sites = seen.found.flatMap((found) => found.sites);
  return innermost(sites, ({ at, node }) => at <= offset && offset <= at + node.length);
}

/** Offsets as LSP writes a range. */
export function rangeOf(seen: Pick<Seen, 'position'>, from: number, to: number): Range {
  return { start: seen.position(from), end: seen.position(to) };
}
