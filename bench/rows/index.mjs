import { rows as typing } from './typing.mjs';

/** What is measured, in the order of the table. */
export const rows = { typing };
