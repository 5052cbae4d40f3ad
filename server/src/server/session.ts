import { pathToFileURL } from 'node:url';
import type {
  Connection,
  DidChangeTextDocumentParams,
  InitializeParams,
  TextDocumentItem,
} from 'vscode-languageserver';
import { samplesFile } from '../adapters/samplesFile.ts';
import { today } from '../adapters/today.ts';
import { type Authoring, sampleFaults } from '../authoring.ts';
import { findGraders } from '../document/sites.ts';
import type { Grading, SamplesSource } from '../engine/grading.ts';
import type { Root } from '../engine/spec.ts';
import { lspDiagnostic } from '../features/diagnostics.ts';
import { scoreLines } from '../features/scoreLines.ts';
import type { Feature, Seen } from '../features/seen.ts';
import * as protocol from '../protocol.ts';
import { concerns } from './concerns.ts';
import type { Documents, SpecDocument } from './documents.ts';
import { estimateRun } from './estimate.ts';
import type { Known } from './known.ts';
import { rootAt } from './rootAt.ts';
import { createScores } from './scores.ts';
import { compileOptions, settingsFor } from './settings.ts';
import { confirmed, pathOf, runSpec } from './specRuns.ts';
import { statusOf } from './statusOf.ts';

/** What a session stands on. */
export interface SessionParts {
  readonly connection: Connection;
  readonly grading: Grading;
  readonly authoring: Authoring;
  readonly documents: Documents;
  readonly client: () => InitializeParams;
}

export type Session = ReturnType<typeof createSession>;

/** One editor's conversation: holds what is known of each open spec, and answers from it. */
export function createSession({ connection, grading, authoring, documents, client }: SessionParts) {
  const known = new Map<string, Known>();
  let trusted = true;

  const opened = async (item: TextDocumentItem) => {
    documents.open(item.uri, item.languageId, item.version, item.text);
    if (documents.samples.has(item.uri)) return publishSamples(item.uri);
    const settings = await settingsFor(connection, item.uri, asksSettings());
    if (!documents.specs.has(item.uri)) return;
    known.set(item.uri, { scores: createScores(), settings, changes: 0 });
    schedule(item.uri);
    await findSamples(item.uri);
  };

  const changed = ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
    documents.change(textDocument.uri, textDocument.version, contentChanges);
    if (documents.samples.has(textDocument.uri)) publishSamples(textDocument.uri);
    else schedule(textDocument.uri);
  };

  const closed = (uri: string) => {
    known.get(uri)?.stop?.abort();
    known.get(uri)?.profiling?.abort();
    known.delete(uri);
    documents.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  };

  /** A burst of keystrokes is answered once, for the last of them. */
  const schedule = (uri: string) => {
    const state = known.get(uri);
    if (!state) return;
    state.changes++;
    if (state.scheduled) return;
    state.scheduled = true;
    publishWhenStill(uri, state);
  };

  /** Waits two turns, because the connection hands over one message a turn: only then does the next one count. */
  const publishWhenStill = (uri: string, state: Known) => {
    const { changes } = state;
    const look = () => {
      if (state.changes !== changes) return publishWhenStill(uri, state);
      state.scheduled = false;
      if (known.get(uri) === state) publish(uri);
    };
    setImmediate(() => setImmediate(look));
  };

  const publish = (uri: string) => {
    const seen = see(uri);
    if (!seen) return;
    const version = documents.specs.get(uri)!.text.version;
    const diagnostics = seen.diagnostics.map((fault) => lspDiagnostic(seen, fault));
    void connection.sendDiagnostics({ uri, version, diagnostics });
    publishScores(uri, seen);
  };

  const publishScores = (uri: string, seen = see(uri)) => {
    const state = known.get(uri);
    const document = documents.specs.get(uri);
    if (!state || !document || !seen || !isOurs()) return;
    const roots = authoring.roots(document.tree);
    const shown = state.scores.shown(seen, roots, compileOptions(state.settings), state.profile);
    const samples = state.samples ? pathToFileURL(state.samples).href : '';
    const scores = scoreLines(seen, shown, samples, state.settings.scores.style);
    const message: protocol.ScoresChanged = { uri, version: document.text.version, scores, status: statusOf(scores) };
    void connection.sendNotification(protocol.scoresChanged, message);
  };

  const see = (uri: string): Seen | undefined => {
    const document = documents.specs.get(uri);
    const state = known.get(uri);
    if (!document || !state) return undefined;
    const { tree, text, notation } = document;
    const { profile, settings } = state;
    const surroundings = { notation, target: settings.target, today: today(), ...(profile && { profile }) };
    return {
      uri,
      tree,
      notation,
      found: findGraders(tree),
      get diagnostics() {
        return authoring.diagnose(tree, surroundings);
      },
      ...(profile && { profile }),
      schemaOf: authoring.schemaOf,
      shapeOf: authoring.shapeOf,
      position: (offset) => text.positionAt(offset),
      offset: (position) => text.offsetAt(position),
      estimate: (path) => {
        const root = rootAt(authoring.roots(tree), path);
        return root && estimateRun(root, compileOptions(settings), profile, settings);
      },
    };
  };

  const answer = <Params, Answer>(feature: Feature<Params, Answer>, uri: string, params: Params): Answer | null => {
    const seen = see(uri);
    return seen ? feature.answer(seen, params) : null;
  };

  /** Finds the samples of a spec and looks through them in the background. */
  const findSamples = (uri: string): Promise<void> => {
    const state = known.get(uri);
    const file = pathOf(uri);
    if (!state || file === undefined) return Promise.resolve();
    state.finding = lookForSamples(uri, state, file);
    return state.finding;
  };

  const lookForSamples = async (uri: string, state: Known, file: string) => {
    const folder = await folderOf(uri);
    const found = await samplesFile(
      file,
      folder === undefined ? undefined : { folder, samples: state.settings.samples },
    );
    if (found !== undefined) state.samples = found;
    else {
      delete state.samples;
      delete state.profile;
      schedule(uri);
    }
    await profile(uri, state);
  };

  const profile = async (uri: string, state: Known) => {
    if (state.samples === undefined) return;
    state.profiling?.abort();
    const stop = new AbortController();
    state.profiling = stop;
    const found = await grading.profile(sourceOf(state.samples), stop.signal).catch(() => undefined);
    if (stop.signal.aborted || known.get(uri) !== state) return;
    if (found) state.profile = found;
    else delete state.profile;
    schedule(uri);
    if (client().capabilities.workspace?.codeLens?.refreshSupport)
      void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  };

  const folderOf = async (uri: string) => {
    const folders =
      (client().capabilities.workspace?.workspaceFolders && (await connection.workspace.getWorkspaceFolders())) || [];
    const folder = folders.find((each) => uri.startsWith(each.uri));
    return folder && pathOf(folder.uri);
  };

  /** An open samples file counts as the editor has it, saved or not. */
  const sourceOf = (file: string): SamplesSource => {
    const open = documents.samples.get(pathToFileURL(file).href);
    return open ? { text: open.getText() } : { file };
  };

  const publishSamples = (uri: string) => {
    const document = documents.samples.get(uri);
    if (!document) return;
    const position = (offset: number) => document.positionAt(offset);
    const diagnostics = sampleFaults(document.getText()).map((fault) => lspDiagnostic({ position }, fault));
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    filesChanged([uri]);
  };

  const filesChanged = (uris: readonly string[]) => {
    const files = new Set(uris.map(pathOf));
    for (const [uri, state] of known)
      if (state.samples === undefined ? uris.some((each) => each.endsWith('.jsonl')) : files.has(state.samples))
        void findSamples(uri);
  };

  const settingsChanged = async () => {
    for (const [uri, state] of known) {
      state.settings = await settingsFor(connection, uri, asksSettings());
      await findSamples(uri);
      schedule(uri);
    }
  };

  const run = async ({ uri, path, limit }: protocol.RunGraders): Promise<protocol.RunEnded> => {
    const state = known.get(uri);
    const document = documents.specs.get(uri);
    if (!trusted) return refused('This workspace is not trusted, so nothing of it is run.');
    if (!state || !document) return refused('Open the grader file first.');
    const roots = authoring.roots(document.tree);
    const chosen = path ? [rootAt(roots, path)].filter((root) => root !== undefined) : roots;
    if (chosen.length === 0) return refused('There is no grader here to run.');
    await state.finding;
    if (state.samples === undefined) await askSamples(uri, state);
    if (!state.profile) await profile(uri, state);
    if (state.samples === undefined)
      return refused('No samples belong to this grader: put them beside it as NAME.samples.jsonl.');
    state.stop?.abort();
    const stop = new AbortController();
    state.stop = stop;
    for (const root of chosen) {
      const ended = await runRoot(document, state, root, stop, limit);
      if (ended.state !== 'done') return ended;
    }
    return { state: 'done' };
  };

  const runRoot = async (document: SpecDocument, state: Known, root: Root, stop: AbortController, limit?: number) => {
    const { settings, scores } = state;
    const seen = see(document.uri);
    if (!seen) return { state: 'cancelled' as const };
    const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, document.tree));
    if (error) return refused(`\`${root.id}\` has faults: ${error.message}`);
    const options = compileOptions(settings);
    const rows = Math.min(state.profile?.rows ?? 0, limit ?? Infinity);
    const job = {
      root,
      samples: sourceOf(state.samples!),
      total: state.profile?.rows,
      options,
      settings,
      estimate: estimateRun(root, options, state.profile && { ...state.profile, rows }, settings),
      scores,
      changed: () => publishScores(document.uri),
      ...(limit !== undefined && { limit }),
    };
    if (!(await confirmed(connection, job))) return { state: 'cancelled' as const };
    return runSpec(connection, grading, job, stop);
  };

  const askSamples = async (uri: string, state: Known) => {
    if (!isOurs()) return;
    const answered = await connection.sendRequest<protocol.SamplesAnswer | null>(protocol.samplesWanted, { uri });
    const file = answered?.uri && pathOf(answered.uri);
    if (!file) return;
    state.samples = file;
    await profile(uri, state);
  };

  const isOurs = () => (client().initializationOptions as protocol.StartOptions | undefined)?.client === 'rewardsmith';
  const asksSettings = () => client().capabilities.workspace?.configuration === true;

  return {
    opened,
    changed,
    closed,
    answer,
    run,
    settingsChanged,
    filesChanged,
    trust: (value: boolean) => {
      trusted = value;
    },
    cancel: (uri?: string) => {
      for (const [each, state] of known) if (uri === undefined || each === uri) state.stop?.abort();
      return null;
    },
  };
}

function refused(message: string): protocol.RunEnded {
  return { state: 'refused', message };
}
