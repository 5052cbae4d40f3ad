import { CancellationTokenSource, type Disposable, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type SampleTextAnswer, type SampleTextWanted, sampleText } from '../../../server/src/protocol/index.ts';

/** Reads the active samples of specs, as documents to be shown. */
export interface SampleReading extends Disposable {
  /** Resolves when the sample has been told; why it has its scores may be told later, unless it is read again before. */
  read(uri: Uri, why?: SampleTextWanted['why']): Promise<void>;
}

interface Reader {
  /** What is asked for a document. */
  readonly wanted: (uri: Uri) => SampleTextWanted;
  readonly tell: (uri: Uri, answer: SampleTextAnswer) => void;
}

/** Milliseconds for which a document waits, so that it need not be drawn twice. */
const patience = 300;

/** Each reading of a document ends the one before. */
export function createSampleReading(client: LanguageClient, { wanted, tell }: Reader): SampleReading {
  const under = new Map<string, CancellationTokenSource>();
  const read: SampleReading['read'] = async (uri, why = 'free') => {
    const source = new CancellationTokenSource();
    under.get(uri.toString())?.cancel();
    under.set(uri.toString(), source);
    const { token } = source;
    const asked = wanted(uri);
    const put = (answer: SampleTextAnswer) => {
      if (!token.isCancellationRequested) tell(uri, answer);
    };
    const ask = (more: object) => client.sendRequest<SampleTextAnswer>(sampleText, { ...asked, ...more }, token);
    try {
      // A spec whose tab was closed is opened again behind the document.
      await workspace.openTextDocument(Uri.parse(asked.uri));
      const whole = ask({ why });
      const first = await Promise.race([whole, ask({}).then(later)]);
      put(first);
      void whole.then(
        (answer) => answer !== first && put(answer),
        () => undefined,
      );
    } catch (error) {
      put({ refused: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    read,
    dispose: () =>
      under.forEach((source) => {
        source.cancel();
      }),
  };
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, patience, value));
}
