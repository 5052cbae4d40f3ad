import { queryFaults, type SqlTextFault, schemaFaults } from '../engine/checks/shared/tables/sqlFaults.ts';
import { compileValue } from '../engine/value.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';

export const faultySql: GraderRule = {
  code: 'faulty-sql',
  severity: 'error',
  title: 'SQL that is refused whatever the database holds.',
  docs: '`expect` is one SELECT or WITH that only reads, and `schema` makes the database; else every row ends in an error. Looked at are the beginnings of statements, quotes and parentheses, of SQL that holds no template: whether tables and columns are there shows in the run.',
  example: {
    faulty: `criteria:
  - id: oldest
    sql:
      schema: CREATE TABLE users(name, age)
      expect: DELETE FROM users
`,
    mended: `criteria:
  - id: oldest
    sql:
      schema: CREATE TABLE users(name, age)
      expect: SELECT name FROM users
`,
  },
  *run(seen) {
    if (!criterionOf(seen)?.spec.sql) return;
    yield* faultsAt(seen, 'schema', schemaFaults);
    yield* faultsAt(seen, 'expect', queryFaults);
  },
};

function faultsAt(seen: SeenGrader, key: string, find: (sql: string) => readonly SqlTextFault[]): readonly Fault[] {
  const piece = seen.pieces.find(({ path }) => path.length === 2 && path[0] === 'sql' && path[1] === key);
  if (!piece || !compileValue(piece.text).fixed) return [];
  const { path, text, place } = piece;
  return find(text).map(({ from, to, message }) => {
    const isWhole = from === 0 && to === text.length;
    return { path, from: isWhole ? piece.from : place(from), to: isWhole ? piece.to : place(to - 1) + 1, message };
  });
}
