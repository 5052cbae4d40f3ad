import { say } from '../../../../languages/message.ts';
import type { Outcome } from '../../../outcome.ts';
import { quoted } from '../quoted.ts';
import type { Repair } from './repair.ts';

/** Takes away the places of a text that count as evidence. */
export function withoutEvidence(checked: unknown, outcome: Outcome): readonly Repair[] {
  const text = typeof checked === 'string' ? checked : (checked as { readonly text?: unknown } | null)?.text;
  const spans = 'score' in outcome ? (outcome.evidence?.spans ?? []) : [];
  if (typeof text !== 'string' || spans.length === 0) return [];
  const sentences = spans.map(({ from, to }) => say`Remove ${quoted(text.slice(from, to))}.`);
  return [{ sentences, edits: spans.map(({ from, to }) => ({ from, to, text: '' })) }];
}
