import type { Editor } from './editor.ts';

/** The editors that are open in this file, so that a test that fails can show what they show. */
export const openEditors = new Set<Editor>();
