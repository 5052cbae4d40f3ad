import { spawn, spawnSync } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

/** Starts a language server over stdio and initializes it; `settings` answers its questions by section. */
export async function startServer({ command, initializationOptions = {}, settings = {}, pulls = false }) {
  const since = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const listeners = new Set();
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    for (const listener of listeners) listener(params);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
  connection.onRequest(() => null);
  connection.listen();
  const diagnostic = pulls ? { diagnostic: { dynamicRegistration: false } } : {};
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    initializationOptions,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { publishDiagnostics: { versionSupport: true }, ...diagnostic },
    },
  });
  const started = performance.now() - since;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  return {
    connection,
    capabilities,
    started,
    listeners,
    memory: () => residentSize(child.pid),
    stop: () => stop(connection, child),
  };
}

function residentSize(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}

async function stop(connection, child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

/** Opens a text; edits it one version at a time and waits for the diagnostics of that version. */
export async function openText({ connection, listeners }, { uri, languageId, text, pulls }) {
  let version = 1;
  const published = () =>
    new Promise((resolve) => {
      const wanted = version;
      const listener = (params) => {
        if (params.uri !== uri || (params.version ?? wanted) !== wanted) return;
        listeners.delete(listener);
        resolve(params.diagnostics);
      };
      listeners.add(listener);
    });
  const pulled = async () => (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;
  const diagnostics = () => (pulls ? pulled() : published());
  const send = (range, inserted) => {
    version++;
    return connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: inserted }],
    });
  };
  const first = pulls ? undefined : published();
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  await (first ?? pulled());
  const edit = (range, inserted) => {
    void send(range, inserted);
    return diagnostics();
  };
  const ask = (method, position) => connection.sendRequest(method, { textDocument: { uri }, position });
  return { send, edit, ask };
}
