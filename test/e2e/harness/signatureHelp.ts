import type { Page } from 'playwright-core';
import { waitFor } from './waitFor.ts';

const widget = '.parameter-hints-widget.visible';

export interface Signature {
  /** The whole of what is shown: the signature and words about it. */
  readonly text: string;
  /** The parameter that is typed now. */
  readonly active: string;
}

/** The help for the call around the cursor that is shown, or comes now. */
export async function signatureHelp(page: Page): Promise<Signature> {
  const read = async () => {
    const [text = ''] = await page.locator(widget).allInnerTexts();
    const [active = ''] = await page.locator(`${widget} .parameter.active`).allInnerTexts();
    return { text: text.replaceAll('\u00a0', ' '), active };
  };
  return waitFor('the signature', read, ({ text }) => text !== '');
}
