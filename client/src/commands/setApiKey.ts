import { l10n, window, workspace } from 'vscode';
import type { Host } from '../host.ts';
import { secretKey } from '../secretKey.ts';
import { keepSecret } from '../secrets.ts';

/** Asks for an address and its key, and keeps the key in the editor's secret store, bound to that address. */
export async function setApiKey({ context }: Host): Promise<void> {
  const address = await askAddress();
  if (address === undefined) return;
  const secret = await window.showInputBox({
    title: l10n.t('Set API Key'),
    prompt: l10n.t(
      'Key for {0}. It is kept in the secret storage of the editor and sent to this address only.',
      address,
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a key.') : undefined),
  });
  if (secret !== undefined) await keepSecret(context, address, secret.trim());
}

function askAddress() {
  return window.showInputBox({
    title: l10n.t('Set API Key'),
    prompt: l10n.t('Address of the service that the key belongs to'),
    value: workspace.getConfiguration('rewardsmith').get<string>('judge.baseUrl', ''),
    ignoreFocusOut: true,
    validateInput: (text) =>
      secretKey(text) === undefined ? l10n.t('Enter an address such as https://api.openai.com/v1.') : undefined,
  });
}
