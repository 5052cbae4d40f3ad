import type { Action } from './action.ts';
import { editPython } from './editPython.ts';
import { ignore } from './ignore.ts';
import { repair } from './repair.ts';
import { repairAll } from './repairAll.ts';
import { showPrompt } from './showPrompt.ts';
import { wrap } from './wrap.ts';
import { writeLines } from './writeLines.ts';

/** Every sort of code actions, in the order in which they are offered. */
export const actions: readonly Action[] = [repair, ignore, writeLines, wrap, editPython, showPrompt, repairAll];
