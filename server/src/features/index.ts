import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { documentSymbol } from './documentSymbol.ts';
import { foldingRange } from './foldingRange.ts';
import { hover } from './hover.ts';
import type { Feature } from './seen.ts';

/** Every LSP feature that the server answers; capabilities are read from it. */
export const features: readonly Feature<never, unknown>[] = [
  codeAction,
  codeLens,
  completion,
  documentSymbol,
  foldingRange,
  hover,
];
