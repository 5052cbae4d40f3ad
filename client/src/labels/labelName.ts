import { l10n } from 'vscode';
import type { SampleLabel } from '../../../server/src/protocol/index.ts';

/** A label as a person reads it. */
export function labelName(label: SampleLabel): string {
  if (typeof label === 'boolean') return label ? l10n.t('met') : l10n.t('not met');
  return String(label);
}
