import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, peers, root } from './paths.mjs';

const schema = pathToFileURL(join(root, 'schemas', 'grader.schema.json')).href;
const jsonSettings = { validate: { enable: true }, schemas: [{ fileMatch: ['*.grader.json'], url: schema }] };

/** How each server is started. `delay` is the milliseconds that it waits by design before it looks; it is taken off. */
export const languageServers = {
  ours: { command: [join(dist, 'server.js'), '--stdio'], delay: 0 },
  yaml: {
    name: 'yaml-language-server',
    command: [join(peers, 'yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'],
    settings: { yaml: { validate: true, hover: true, completion: true, schemas: { [schema]: '*.grader.yaml' } } },
    delay: 200,
  },
  json: {
    name: 'vscode-json',
    command: [join(peers, 'vscode-langservers-extracted', 'bin', 'vscode-json-language-server'), '--stdio'],
    initializationOptions: { handledSchemaProtocols: ['file'] },
    settings: { json: jsonSettings },
    pulls: true,
    delay: 0,
  },
};
