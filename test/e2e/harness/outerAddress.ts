import { hostname, networkInterfaces } from 'node:os';

/** An address of this machine that is not the loopback, whose judges therefore count as paid; its name where it has none. */
export function outerAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? hostname();
}
