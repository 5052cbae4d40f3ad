import type { Regraded } from '../engine/grading.ts';
import type { ErrorCount, RowResult } from '../engine/record.ts';

/** Rows that are told of one by one. */
const most = 1000;

/** Collects rows with an error: the first as they are, of the rest how many errors they had. */
export function failureBuilder() {
  const failed: RowResult[] = [];
  const more = new Map<string, ErrorCount>();
  const count = (error: RowResult['errors'][number]) => {
    const { id, whole } = error;
    const key = JSON.stringify([id, whole]);
    more.set(key, { id, ...(whole && { whole }), count: (more.get(key)?.count ?? 0) + 1 });
  };
  return {
    add: (row: RowResult) => {
      if (failed.length < most) failed.push(row);
      else row.errors.forEach(count);
    },
    found: (): Pick<Regraded, 'failed' | 'more'> => ({ failed, more: [...more.values()] }),
  };
}
