import type { Page } from 'playwright-core';
import { colourAt } from './colours.ts';
import * as hover from './hover.ts';
import * as lenses from './lenses.ts';
import { lineEnds } from './lineEnds.ts';
import { lineTexts } from './lines.ts';
import * as names from './names.ts';
import * as notices from './notifications.ts';
import { problems } from './problems.ts';
import * as fixes from './quickFixes.ts';
import * as quick from './quickInput.ts';
import { saveScreenshot } from './saveScreenshot.ts';
import { signatureHelp } from './signatureHelp.ts';
import { squiggles } from './squiggles.ts';
import * as bar from './statusBar.ts';
import * as completion from './suggestions.ts';
import * as text from './text.ts';
import { webview } from './webview.ts';

const actions = {
  ...{ colourAt, lineEnds, lineTexts, problems, signatureHelp, squiggles, saveScreenshot, webview },
  ...hover,
  ...lenses,
  ...names,
  ...notices,
  ...quick,
  ...bar,
  ...completion,
  ...fixes,
  ...text,
};

type Actions = typeof actions;
type Bound<F> = F extends (page: Page, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

/** All that a user can do and see, on one page. */
export type Workbench = { readonly [Name in keyof Actions]: Bound<Actions[Name]> };

/** The actions, bound to a page. */
export function workbench(page: Page): Workbench {
  const bound = Object.entries(actions).map(([name, action]) => [name, Function.bind.call(action, undefined, page)]);
  return Object.fromEntries(bound);
}
