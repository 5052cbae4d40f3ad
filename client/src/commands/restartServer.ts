import type { Host } from '../host.ts';

export async function restartServer({ client }: Host): Promise<void> {
  await (await client).restart();
}
