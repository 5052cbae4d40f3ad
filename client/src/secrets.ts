import type { Disposable, ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type SecretAnswer, type SecretWanted, secretWanted } from '../../server/src/protocol/index.ts';
import { secretKey } from './secretKey.ts';

const listed = 'rewardsmith.addresses';

/** Hands the server the key that was entered for exactly the address it asks for. */
export function answerSecrets(client: LanguageClient, { secrets }: ExtensionContext): Disposable {
  return client.onRequest(secretWanted, async ({ address }: SecretWanted): Promise<SecretAnswer> => {
    const key = secretKey(address);
    return key === undefined ? null : ((await secrets.get(key)) ?? null);
  });
}

/** Addresses that a key was entered for; the store itself cannot be listed. */
export function addresses(context: ExtensionContext): readonly string[] {
  return context.globalState.get<string[]>(listed, []);
}

/** Keeps a key for an address, or forgets it where `secret` is undefined. */
export async function keepSecret(context: ExtensionContext, address: string, secret: string | undefined) {
  const key = secretKey(address);
  if (key === undefined) return;
  const others = addresses(context).filter((other) => secretKey(other) !== key);
  await (secret === undefined ? context.secrets.delete(key) : context.secrets.store(key, secret));
  await context.globalState.update(listed, secret === undefined ? others : [...others, address]);
}
