import { element } from './element.ts';

/** A button with what it does. */
export function button(textContent: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent });
  made.addEventListener('click', act);
  return made;
}
