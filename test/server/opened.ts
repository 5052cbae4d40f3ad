import { type Client, folder, type Given, startClient } from './client.ts';

export const exact = `type: string_check
name: exact
input: "{{ sample.output_text }}"
reference: "{{ item.answer }}"
operation: eq
`;
export const judged = `type: score_model
name: tone
model: gpt-5-mini
range: [0, 1]
input:
  - role: user
    content: Rate {{ sample.output_text }}
`;
export const broken = exact.replace('operation: eq\n', '');
export const rows = '{"answer": "1", "completion": "1"}\n{"answer": "1", "completion": "2"}\n';
export const samples = '/workspace/rows.jsonl';
export const uri = `${folder}/a.grader.yaml`;
export const files = () => new Map([[samples, rows]]);

export const codes = ({ diagnostics }: { diagnostics: { code: string }[] }) => diagnostics.map(({ code }) => code);
export const diagnostics = (client: Client, version: number) =>
  client.next('textDocument/publishDiagnostics', (params) => params.uri === uri && params.version === version);
export const scores = (client: Client, state: string) =>
  client.next('rewardsmith/scores', (params) => params.status.state === state);
export const run = (client: Client, more: object = {}) =>
  client.connection.sendRequest('rewardsmith/run', { uri, ...more });

/** A client with an open spec. */
export async function opened(text: string, given: Given = {}) {
  const client = await startClient({ files: files(), ...given });
  await client.open('a.grader.yaml', text);
  await diagnostics(client, 1);
  return client;
}
