import type { Check } from './check.ts';
import { contains } from './contains.ts';
import { criteria } from './criteria.ts';
import { equals } from './equals.ts';
import { forbidTools } from './forbidTools.ts';
import { grader } from './grader.ts';
import { json } from './json.ts';
import { length } from './length.ts';
import { levels } from './levels.ts';
import { matches } from './matches.ts';
import { number } from './number.ts';
import { python } from './python.ts';
import { requirement } from './requirement.ts';
import { scale } from './scale.ts';
import { set } from './set.ts';
import { similar } from './similar.ts';
import { sql } from './sql.ts';
import { state } from './state.ts';
import { toolCall } from './toolCall.ts';
import { toolCalls } from './toolCalls.ts';
import { toolSequence } from './toolSequence.ts';

/** Every check of a criterion, in the order in which the reference lists them. */
export const checks: readonly Check[] = [
  requirement,
  levels,
  scale,
  equals,
  contains,
  matches,
  length,
  similar,
  number,
  json,
  set,
  toolCall,
  toolCalls,
  toolSequence,
  forbidTools,
  sql,
  state,
  python,
  grader,
  criteria,
];
