import { l10n, window } from 'vscode';
import type { Host } from '../host.ts';
import { addresses, keepSecret } from '../secrets.ts';

/** Forgets the key of an address that the user picks. */
export async function clearApiKey({ context }: Host): Promise<void> {
  const known = addresses(context);
  if (known.length === 0) return void window.showInformationMessage(l10n.t('No API key is stored.'));
  const address = await window.showQuickPick(known, {
    title: l10n.t('Clear API Key'),
    placeHolder: l10n.t('Address whose key to forget'),
  });
  if (address !== undefined) await keepSecret(context, address, undefined);
}
