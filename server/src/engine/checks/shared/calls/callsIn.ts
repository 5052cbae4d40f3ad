import { failure } from '../../../outcome.ts';
import type { Path } from '../../../part.ts';
import type { Value } from '../../../value.ts';
import { compileExact } from '../compileExact.ts';
import type { Finding } from '../finding.ts';
import type { Call } from './call.ts';
import type { FromRow } from './fromRow.ts';
import { readCalls } from './readCalls.ts';

const none = { value: [] };

/**
 * The calls of a completion. One that has no tool calls at all made none. What is no list of calls is the completion's
 * fault where the completion wrote it (its text or JSON), else an error: then the samples have another shape.
 */
export function compileCallsIn(of: Value): FromRow<readonly Call[]>['of'] {
  const find = compileExact(of);
  const isTools = of.path?.[0] === 'sample' && of.path[1] === 'output_tools';
  return (row) => {
    if (isTools && 'absent' in of.of(row)) return none;
    const found = find(row);
    if (!('value' in found)) return found;
    const read = readCalls(found.value);
    return 'calls' in read ? { value: read.calls } : unreadable(of, read.fault);
  };
}

function unreadable({ source, path }: Value, fault: string): Finding<never> {
  const sentence = `No tool calls could be read from \`${String(source)}\`: ${fault}`;
  return isWritten(path) ? { absent: sentence } : failure('other_error', sentence);
}

function isWritten(path: Path | undefined): boolean {
  return path === undefined || (path[0] === 'sample' && (path[1] === 'output_text' || path[1] === 'output_json'));
}
