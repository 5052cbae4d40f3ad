import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import { say } from '../../languages/message.ts';
import type { SyntaxFault } from '../tree.ts';
import { faultsOf } from './faultsOf.ts';
import { survey } from './survey.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** What `yaml` makes of a text; `directives` when a `%` line changes how the rest is read. */
export interface Composed {
  readonly documents: readonly YamlDocument[];
  readonly faults: SyntaxFault[];
  readonly directives: boolean;
  readonly depth: number;
}

/** Levels of nesting beyond which a text is refused: no spec needs them, and each costs stack. */
export const deepest = 200;

const options = {
  version: '1.2',
  schema: 'core',
  keepSourceTokens: true,
  uniqueKeys: false,
  prettyErrors: false,
  strict: true,
  logLevel: 'silent',
} as const;

/** Composes every document of the text, keeping source tokens; a text nested too deeply gives none and a fault. */
export function compose(text: string): Composed {
  const tokens: CST.Token[] = [];
  for (const token of new Parser().parse(text)) tokens.push(token);
  const { depth, unclosed } = survey(tokens);
  const directives = tokens.some((token) => token.type === 'directive');
  if (depth > deepest) return { documents: [], faults: [tooDeep(text)], directives, depth };
  const documents: YamlDocument[] = [];
  for (const document of new Composer<ParsedNode>(options).compose(tokens, true, text.length)) {
    documents.push(document as YamlDocument);
  }
  const errors = documents.flatMap((it) => [...it.errors, ...it.warnings]);
  return { documents, faults: faultsOf(text, errors, unclosed), directives, depth };
}

function tooDeep(text: string): SyntaxFault {
  const message = say`Values are nested more than ${deepest} deep here.`;
  return { from: 0, to: text.length, code: 'nested-too-deeply', message };
}
