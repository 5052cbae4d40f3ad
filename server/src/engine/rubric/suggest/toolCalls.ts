import { say } from '../../../languages/message.ts';
import { readCalls } from '../../checks/shared/calls/readCalls.ts';
import type { Exact } from '../../checks/shared/exact.ts';
import { namedAs } from './expected.ts';
import type { Suggester } from './suggestion.ts';
import { template, tried } from './tried.ts';

const names = new Set(['call', 'calls', 'tool', 'tools']);

/** A list of tool calls: those are to be made, and no others. */
export const toolCalls: Suggester = ({ path, name, value, first }) => {
  const read = Array.isArray(value) && value.length > 0 && namedAs(name, names) && readCalls(value as Exact);
  if (!read || !('calls' in read)) return undefined;
  const check = { tool_calls: template(path) };
  return tried(check, first) === undefined ? undefined : { check, fact: say`\`${path}\` is a list of tool calls.` };
};
