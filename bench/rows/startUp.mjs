import { figure } from '../measure/figure.mjs';
import { startServer } from '../measure/languageClient.mjs';
import { languageServers } from '../measure/languageServers.mjs';
import { percentile } from '../measure/percentile.mjs';

const rounds = 11;

async function startOf(server) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const client = await startServer(server);
    times.push(client.started);
    await client.stop();
  }
  return percentile(times, 0.5);
}

/** From the spawn of the server to its answer to `initialize`. */
export async function rows() {
  const [ours, yaml, json] = [
    await startOf(languageServers.ours),
    await startOf(languageServers.yaml),
    await startOf(languageServers.json),
  ];
  const beside = (name, value) =>
    figure({ what: 'server, spawn → initialized', unit: 'ms', ours, most: 100, peer: { name, value } });
  return [beside(languageServers.json.name, json), beside(languageServers.yaml.name, yaml)];
}
