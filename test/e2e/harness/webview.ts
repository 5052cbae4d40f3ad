import type { FrameLocator, Page } from 'playwright-core';

/** The inside of the webview that is shown. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
