import { ordersRows } from '../engine/checks/shared/tables/ordersRows.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locateKey } from './shared/locate.ts';
import { asObject, asText } from './shared/specOf.ts';

export const sqlOrderIgnored: GraderRule = {
  code: 'sql-order-ignored',
  severity: 'hint',
  title: 'An expected query with ORDER BY where the order of rows does not count.',
  docs: '`sql` compares rows as a multiset unless `ordered: true` is set, so a query with the rows in another order passes. Where that is meant, `ordered: false` says so. Only a query that stands in the spec is looked at.',
  example: {
    faulty: `criteria:
  - id: oldest_first
    sql:
      database: users.sqlite
      expect: SELECT name FROM users ORDER BY age DESC
`,
    mended: `criteria:
  - id: oldest_first
    sql:
      database: users.sqlite
      expect: SELECT name FROM users ORDER BY age DESC
      ordered: true
`,
  },
  *run(seen) {
    const { expect, ordered } = asObject(criterionOf(seen)?.spec.sql) ?? {};
    const query = asText(expect);
    if (query === undefined || ordered !== undefined || !ordersRows(query)) return;
    const message = say`The order of this query’s rows does not count: set \`ordered: true\` where it should.`;
    yield { ...locateKey(seen, ['sql', 'expect']), message };
  },
};
