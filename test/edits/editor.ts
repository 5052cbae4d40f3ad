import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { createAuthoring } from '../../server/src/authoring.ts';
import { features } from '../../server/src/features/index.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { english } from '../../server/src/languages/message.ts';
import type { Desk } from '../../server/src/server/desk.ts';
import { createDocuments } from '../../server/src/server/documents.ts';
import { encodingFor } from '../../server/src/server/encoding.ts';
import { createScores } from '../../server/src/server/scores/scores.ts';
import { see } from '../../server/src/server/see.ts';
import { settingsFor } from '../../server/src/server/settings.ts';
import { profile } from '../features/seen.ts';

const settings = await settingsFor({ connection: undefined as never, asks: false }, '');

/** Holds what follows from nodes, and so knows nothing of a tree that it has not seen. */
const authoring = createAuthoring();

/** A document as the server holds it for an editor that counts in an encoding: what it knows, it knows by the edits. */
export function openEditor(name: string, text: string, encoding: string) {
  const uri = `file:///${name}`;
  const documents = createDocuments(() => encodingFor({ general: { positionEncodings: [encoding] } }));
  const known = new Map([[uri, { scores: createScores(), settings, changes: 0, profile }]]);
  const desk = {
    documents,
    known,
    authoring,
    lints: { lint: () => undefined },
    client: () => ({ capabilities: {} }),
    listed: new Map(),
    committed: new Map(),
    words: english,
  } as unknown as Desk;
  let version = 1;
  documents.open(uri, '', version, text);
  return {
    uri,
    seen: (): Seen => see(desk, uri)!,
    change: (changes: readonly TextDocumentContentChangeEvent[]) => documents.change(uri, ++version, changes),
  };
}

export type Editor = ReturnType<typeof openEditor>;

/** What a feature answers. */
export function ask(seen: Seen, method: string, params: object): unknown {
  const feature = features.find((each) => each.method === method)!;
  return feature.answer(seen, params as never);
}
