import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { codeLensResolve } from './codeLensResolve.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { foldingRange } from './foldingRange.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlayHint.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { prepareRename } from './prepareRename.ts';
import { rangeFormatting } from './rangeFormatting.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import type { Feature, WorkspaceFeature } from './seen.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokens } from './semanticTokens.ts';
import { semanticTokensDelta } from './semanticTokensDelta.ts';
import { semanticTokensRange } from './semanticTokensRange.ts';
import { signatureHelp } from './signatureHelp.ts';
import { workspaceSymbol } from './workspaceSymbol.ts';

/** Every LSP feature that the server answers; what each offers a client stands in `capabilities.ts`. */
export const features: readonly Feature<never, unknown>[] = [
  codeAction,
  codeLens,
  codeLensResolve,
  completion,
  completionResolve,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  linkedEditingRange,
  onTypeFormatting,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  signatureHelp,
];

/** Those over all specs of the workspace. */
export const workspaceFeatures: readonly WorkspaceFeature<unknown, never, unknown>[] = [workspaceSymbol];
