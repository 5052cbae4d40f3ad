import { parseArgs } from 'node:util';
import type { FaultName } from './faults.ts';
import { faults } from './faults.ts';
import { startProvider } from './server.ts';

const help = `node test/provider/main.ts [--port N] [--latency MS] [--admits N] [--retry-after S] [--per-second N]
                           [--seed N] [--fault NAME=SHARE …]
Prints its base URL and serves until it is ended. Faults: ${Object.keys(faults).join(', ')}.`;

const number = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    port: number,
    latency: number,
    admits: number,
    'retry-after': number,
    'per-second': number,
    seed: number,
    fault: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else {
  const shares = values.fault.map((text) => text.split('='));
  const unknown = shares.find(([name]) => !Object.hasOwn(faults, name ?? ''));
  if (unknown) throw new Error(`There is no fault \`${unknown[0]}\`.\n${help}`);
  const given = {
    port: values.port,
    latency: values.latency,
    admits: values.admits,
    retryAfter: values['retry-after'],
    perSecond: values['per-second'],
    seed: values.seed,
  };
  const set = Object.entries(given).filter(([, text]) => text !== undefined);
  const { url } = await startProvider({
    ...Object.fromEntries(set.map(([name, text]) => [name, Number(text)])),
    faults: Object.fromEntries(shares.map(([name, share]) => [name, Number(share ?? 1)])) as Record<FaultName, number>,
  });
  console.log(url);
}
