import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type InitializeResult,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createRunStore } from '../../server/src/adapters/runs/runStore.ts';
import { loadWordNet } from '../../server/src/adapters/wordnet/loadWordNet.ts';
import type { GradingHost } from '../../server/src/engine/grading.ts';
import type { Linter, LintFinding } from '../../server/src/engine/lint.ts';
import type { RunStore } from '../../server/src/engine/runStore.ts';
import type { JudgeAsk, World } from '../../server/src/engine/world.ts';
import { createGrading } from '../../server/src/grading.ts';
import { type Secret, startServer } from '../../server/src/server/server.ts';

/** What a test hands in of the editor and the world; what is absent is empty. */
export interface Given {
  readonly capabilities?: object;
  readonly options?: object;
  readonly rootUri?: string;
  readonly settings?: object;
  /** Path → text of a samples file. */
  readonly files?: ReadonlyMap<string, string>;
  /** Reads samples instead of `files`. */
  readonly read?: GradingHost['read'];
  /** Says that samples were written; they never are where it is absent. */
  readonly stamp?: NonNullable<GradingHost['stamp']>;
  readonly judge?: (secret: Secret) => World['judge'];
  /** What the linter of Python says of a source. */
  readonly lint?: (text: string) => readonly LintFinding[];
  readonly python?: World['python'];
  /** Where runs are kept; nowhere where it is absent. */
  readonly runs?: RunStore;
  /** Method → what the editor answers. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

export interface Heard {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the server says is looked at, not trusted
  readonly params: any;
}

export const folder = 'file:///workspace';
/** Of what VS Code can do, the part that the server asks about. */
const capable = {
  workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  window: { workDoneProgress: true },
};

function linterOf({ lint = () => [] }: Given): Linter {
  return { language: 'python', lint: async (text) => lint(text), dispose: async () => {} };
}

/** A server over streams in memory, initialized, with an editor that keeps all it hears. */
export async function startClient(given: Given = {}) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const raw: string[] = [];
  toClient.on('data', (chunk: Buffer) => raw.push(chunk.toString('utf8')));
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(
    server,
    (secret) => createGrading(hostOf(given, secret)),
    linterOf(given),
    async () => given.runs ?? createRunStore('/nowhere'),
  );
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const inbox = createInbox();
  const settings = { samples: { '**/*.grader.*': 'rows.jsonl' }, ...given.settings };
  const answers: Record<string, (params: never) => unknown> = {
    'workspace/configuration': ({ items }: { items: unknown[] }) => items.map(() => settings),
    'workspace/workspaceFolders': () => [{ uri: folder, name: 'workspace' }],
    ...given.answers,
  };
  connection.onNotification((method: string, params: unknown) => inbox.put({ method, params }));
  connection.onRequest((method: string, params: unknown) => {
    inbox.put({ method, params });
    return (answers[method]?.(params as never) ?? null) as never;
  });
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: given.rootUri ?? null,
    capabilities: given.capabilities ?? capable,
    initializationOptions: given.options ?? { client: 'rewardsmith', trusted: true },
  });
  await connection.sendNotification('initialized', {});
  const open = (name: string, text: string, languageId = 'grader-yaml') =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${folder}/${name}`, languageId, version: 1, text },
    });
  const change = (name: string, version: number, text: string) =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${folder}/${name}`, version },
      contentChanges: [{ text }],
    });
  return { connection, result, raw, settings, open, change, ...inbox };
}

export type Client = Awaited<ReturnType<typeof startClient>>;

/** Messages in the order they came; `next` waits for one that has not been taken yet. */
function createInbox() {
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  const put = (message: Heard) => {
    heard.push(message);
    for (const look of waiting.splice(0)) look();
  };
  const next = async (method: string, wanted: (params: Heard['params']) => boolean = () => true) => {
    for (;;) {
      const at = heard.findIndex((each, index) => index >= taken && each.method === method && wanted(each.params));
      if (at >= 0) {
        taken = at + 1;
        return heard[at]!.params;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { heard, put, next };
}

function hostOf({ files = new Map(), read, stamp, judge, python, runs }: Given, secret: Secret): GradingHost {
  const refused = async () => ({ flag: 'other_error' as const, message: 'The test hands in no answer.' });
  async function* readFiles(file: string) {
    const text = files.get(file);
    if (text === undefined) throw new Error(`Cannot read ${file}: there is no such file.`);
    yield text;
  }
  return {
    read: read ?? readFiles,
    ...(stamp && { stamp }),
    world: ({ budget }) => ({
      judge: budget && judge ? judge(secret) : refused,
      embed: refused,
      python: python ?? refused,
      sql: refused,
      tokens: refused,
      spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }),
    }),
    synonyms: loadWordNet,
    ...(runs && { runs: async () => runs }),
    due: () => true,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    dispose: async () => undefined,
  };
}

/** A judge that is sure of everything; keeps what it was asked. */
export function kindJudge(asked: JudgeAsk[] = []): World['judge'] {
  return async (ask) => {
    asked.push(ask);
    return { value: { steps: [], result: 1 } };
  };
}
