import type { Page } from 'playwright-core';

/** An element as a person sees it: where it stands on the page, in CSS pixels, and what it says. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Its text, with plain spaces. */
  readonly text: string;
  /** The text that its `::after` adds. */
  readonly after: string;
  /** The colour of that text, as `rgb(…)`. */
  readonly colour: string;
  readonly className: string;
  readonly label: string;
  /** Whether the mouse meets it in its middle: it may stand there unseen before it is shown, or under another. */
  readonly isOnTop: boolean;
}

/** All elements of the page that the selector finds, in the order of the document. */
export async function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      const { content, color } = getComputedStyle(element, '::after');
      const met = document.elementFromPoint(left + width / 2, top + height / 2);
      const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(content)?.[1] ?? '';
      return {
        ...{ top, left, width, height },
        text: (element.textContent ?? '').replaceAll('\u00a0', ' '),
        after: quoted.replaceAll(/\\(.)/g, '$1').replaceAll('\u00a0', ' '),
        colour: color,
        className: element.className,
        label: element.getAttribute('aria-label') ?? '',
        isOnTop: element.contains(met),
      };
    }),
  );
}
