import type { Action } from './action.ts';
import { checkRequirement } from './checkRequirement.ts';
import { editPython } from './editPython.ts';
import { extractGrader } from './extractGrader.ts';
import { extractGroup } from './extractGroup.ts';
import { ignore } from './ignore.ts';
import { repair } from './repair.ts';
import { repairAll } from './repairAll.ts';
import { showPrompt } from './showPrompt.ts';
import { wrap } from './wrap.ts';
import { writeLines } from './writeLines.ts';

/** Every sort of code actions, in the order in which they are offered. */
export const actions: readonly Action[] = [
  repair,
  ignore,
  writeLines,
  checkRequirement,
  extractGroup,
  extractGrader,
  wrap,
  editPython,
  showPrompt,
  repairAll,
];
