import { element } from './element.ts';

/** Replaces options only where they differ, so that an open list stays open. */
export function fillOptions(
  select: HTMLSelectElement,
  wanted: readonly (readonly [value: string, title: string])[],
  value: string,
): void {
  const before = [...select.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(before) !== JSON.stringify(wanted))
    select.replaceChildren(...wanted.map(([value, text]) => element('option', { value, text })));
  if (document.activeElement !== select || select.value !== value) select.value = value;
}
