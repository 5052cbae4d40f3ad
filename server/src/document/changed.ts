import type { Change } from './tree.ts';

/** The text after the change. */
export function changed(text: string, change: Change): string {
  return text.slice(0, change.from) + change.text + text.slice(change.to);
}

/** By how much the change lengthens the text; negative where it shortens it. */
export function growth(change: Change): number {
  return change.text.length - (change.to - change.from);
}
