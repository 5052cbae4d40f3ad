import type { Lint, Linter, LintFinding } from '../engine/lint.ts';

/** A text that a linter may have to look at. */
interface Lintable {
  readonly language: string;
  readonly text: string;
}

/** What linters have said of the open documents. */
export interface Lints {
  /** Another function when more has been said. */
  readonly lint: Lint;
  /**
   * Asks for what is not known of a document's texts, after a pause without another call; `changed` when it is. Settles
   * then, or when another call has overtaken this one.
   */
  readonly want: (uri: string, pieces: readonly Lintable[], changed: () => void) => Promise<void>;
  readonly forget: (uri: string) => void;
  readonly dispose: () => Promise<void>;
}

/** Milliseconds without a keystroke before a text is looked at. */
const usualPause = 300;

interface Document {
  readonly known: Map<string, readonly LintFinding[]>;
  waiting?: NodeJS.Timeout;
  overtaken?: () => void;
}

/** Holds what is said of the texts that a document has now; `warn` is told where the linter fails. */
export function createLints(linter: Linter, warn: (message: string) => void, pause = usualPause): Lints {
  const documents = new Map<string, Document>();
  const knowing = (): Lint => (language, text) => {
    if (language !== linter.language) return undefined;
    for (const { known } of documents.values()) if (known.has(text)) return known.get(text);
    return undefined;
  };
  let lint = knowing();
  const ask = async (document: Document, texts: readonly string[], changed: () => void) => {
    await Promise.all(
      texts.map(async (text) => {
        document.known.set(text, await answerOf(linter, text, warn));
        lint = knowing();
      }),
    );
    changed();
  };
  const want: Lints['want'] = async (uri, pieces, changed) => {
    const document: Document = documents.get(uri) ?? { known: new Map() };
    documents.set(uri, document);
    clearTimeout(document.waiting);
    document.overtaken?.();
    const texts = new Set(pieces.flatMap(({ language, text }) => (language === linter.language ? [text] : [])));
    const missing = [...texts].filter((text) => !document.known.has(text));
    if (missing.length === 0) return keepOnly(document.known, texts);
    return new Promise((settle) => {
      document.overtaken = settle;
      document.waiting = setTimeout(() => {
        keepOnly(document.known, texts);
        void ask(document, missing, changed).then(settle);
      }, pause);
    });
  };
  const forget = (uri: string) => {
    clearTimeout(documents.get(uri)?.waiting);
    documents.get(uri)?.overtaken?.();
    documents.delete(uri);
  };
  return {
    get lint() {
      return lint;
    },
    want,
    forget,
    dispose: () => linter.dispose(),
  };
}

function keepOnly(known: Map<string, unknown>, texts: ReadonlySet<string>): void {
  for (const text of known.keys()) if (!texts.has(text)) known.delete(text);
}

/** A text that makes the linter itself fail counts as one without findings, so that it is not asked for again. */
async function answerOf(
  linter: Linter,
  text: string,
  warn: (message: string) => void,
): Promise<readonly LintFinding[]> {
  return linter.lint(text).catch((error: Error) => {
    warn(`A ${linter.language} source was not linted: ${error.message}`);
    return [];
  });
}
