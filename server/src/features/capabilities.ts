import { actionKinds } from './actionKinds.ts';
import type { Capability, Client } from './seen.ts';
import { tokenModifiers, tokenTypes } from './tokenLegend.ts';

/**
 * What each feature offers a client, by its method; nothing where another one's capability covers it. It stands apart
 * from the features, because a client is answered before they are loaded.
 */
export const capabilities: Readonly<Record<string, Capability | ((client: Client) => Capability)>> = {
  'textDocument/codeAction': { codeActionProvider: { codeActionKinds: actionKinds } },
  'textDocument/codeLens': { codeLensProvider: { resolveProvider: true } },
  'codeLens/resolve': {},
  'textDocument/completion': {
    completionProvider: { triggerCharacters: ['"', "'", '.', '{', ' ', ':', '['], resolveProvider: true },
  },
  'completionItem/resolve': {},
  'textDocument/definition': { definitionProvider: true },
  'textDocument/documentHighlight': { documentHighlightProvider: true },
  'textDocument/documentLink': { documentLinkProvider: { resolveProvider: false } },
  'textDocument/documentSymbol': { documentSymbolProvider: true },
  'textDocument/foldingRange': { foldingRangeProvider: true },
  'textDocument/formatting': { documentFormattingProvider: true },
  'textDocument/hover': { hoverProvider: true },
  'textDocument/inlayHint': { inlayHintProvider: true },
  'textDocument/linkedEditingRange': { linkedEditingRangeProvider: true },
  'textDocument/onTypeFormatting': {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['-'] },
  },
  'textDocument/prepareRename': {},
  'textDocument/rangeFormatting': { documentRangeFormattingProvider: true },
  'textDocument/references': { referencesProvider: true },
  'textDocument/rename': ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  'textDocument/selectionRange': { selectionRangeProvider: true },
  'textDocument/semanticTokens/full': {
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true },
  },
  'textDocument/semanticTokens/full/delta': {},
  'textDocument/semanticTokens/range': {},
  'textDocument/signatureHelp': { signatureHelpProvider: { triggerCharacters: ['(', ','] } },
  'workspace/symbol': { workspaceSymbolProvider: true },
};
