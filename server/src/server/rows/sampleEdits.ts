import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleFaults } from '../../authoring.ts';
import { lspDiagnostic } from '../../features/diagnostics.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { type Desk, pullsDiagnostics } from '../desk.ts';
import { filesChanged } from './sampleSearch.ts';

/** Milliseconds without a keystroke after which a samples file that is being edited is looked at. */
const pause = 250;
/** Beyond this many characters an open samples file is not checked as a whole. */
const largest = 20_000_000;
/** Characters that are checked in one turn: other requests are answered between two. */
const atOnce = 250_000;

/** Watches the samples files that are open in the editor: what is wrong in them, and the specs that they belong to. */
export function createSampleEdits(desk: Desk) {
  const waiting = new Map<string, NodeJS.Timeout>();
  const look = (uri: string) => {
    waiting.delete(uri);
    filesChanged(desk, [uri]);
    if (!pullsDiagnostics(desk)) void publishFaults(desk, uri);
  };
  const forget = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  return {
    opened: look,
    /** Looks once the keystrokes have stopped; the specs keep what they knew until then. */
    changed: (uri: string) => {
      forget(uri);
      waiting.set(uri, setTimeout(look, pause, uri).unref());
    },
    /** What was not saved is gone: the file counts again. */
    closed: (uri: string) => {
      forget(uri);
      filesChanged(desk, [uri]);
    },
  };
}

export type SampleEdits = ReturnType<typeof createSampleEdits>;

async function publishFaults(desk: Desk, uri: string): Promise<void> {
  const diagnostics = await sampleDiagnostics(desk, uri);
  const version = desk.documents.samples.get(uri)?.version;
  if (diagnostics && version !== undefined) void desk.connection.sendDiagnostics({ uri, version, diagnostics });
}

/** What is wrong in an open samples file; undefined where it changes meanwhile. */
export async function sampleDiagnostics(desk: Desk, uri: string): Promise<LspDiagnostic[] | undefined> {
  const document = desk.documents.samples.get(uri);
  if (!document) return undefined;
  const { version } = document;
  const isCurrent = () => desk.documents.samples.get(uri)?.version === version;
  const faults = await faultsIn(document, isCurrent);
  if (!isCurrent()) return undefined;
  const { position } = desk.documents.places(document);
  return faults.map((fault) => lspDiagnostic({ position, words: desk.words }, fault));
}

/** The faults of the lines, a part of them in each turn; incomplete where the text is outdated meanwhile. */
async function faultsIn(document: TextDocument, isCurrent: () => boolean): Promise<readonly Diagnostic[]> {
  const text = document.getText();
  const faults: Diagnostic[] = [];
  for (let from = 0; from < text.length && text.length <= largest && isCurrent(); ) {
    const end = text.indexOf('\n', from + atOnce);
    const to = end < 0 ? text.length : end + 1;
    for (const fault of sampleFaults(text.slice(from, to)))
      faults.push({ ...fault, from: fault.from + from, to: fault.to + from });
    if (to < text.length) await new Promise((resolve) => setImmediate(resolve));
    from = to;
  }
  return faults;
}
