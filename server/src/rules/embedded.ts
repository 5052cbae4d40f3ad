import { parseFormula } from '../languages/formula/index.ts';
import { pythonFaults } from '../languages/python/index.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { PieceFault, ReadPiece } from './rule.ts';

/** How each embedded language is read. */
export const embedded: Readonly<Record<ReadPiece['language'], (text: string) => readonly PieceFault[]>> = {
  template: (text) => parseTemplate(text).faults,
  formula: (text) => parseFormula(text).faults,
  python: pythonFaults,
};
