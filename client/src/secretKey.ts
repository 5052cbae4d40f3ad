/** Where the key for a provider's address is kept: bound to its origin and path. Undefined for what is no web address. */
export function secretKey(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return `rewardsmith.key:${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
