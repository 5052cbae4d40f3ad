import { json } from './json.ts';
import { jsonField } from './jsonField.ts';
import { number } from './number.ts';
import { set } from './set.ts';
import { sql } from './sql.ts';
import { state } from './state.ts';
import type { Suggester } from './suggestion.ts';
import { text } from './text.ts';
import { toolCalls } from './toolCalls.ts';

/** Every sort of expected field; the first that fits counts. */
export const suggesters: readonly Suggester[] = [toolCalls, state, sql, jsonField, number, json, set, text];
