import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import type { Json } from '../json.ts';
import type { NamedFile } from '../namedFile.ts';
import { failure, type Outcome } from '../outcome.ts';
import type { Unit } from '../part.ts';
import type { Row } from '../sample.ts';
import { compileValue } from '../value.ts';
import type { Answer, Ask, SqlFault, SqlTable } from '../world.ts';
import { type Criterion, check } from './check.ts';
import { lowerSql } from './lowered/lowerSql.ts';
import { type CheckedText, checkedText } from './shared/checkedText.ts';
import { compileExact } from './shared/compileExact.ts';
import type { Exact } from './shared/exact.ts';
import { type Finding, outcomeOf } from './shared/finding.ts';
import { placedRepairs, type Repair } from './shared/flips/repair.ts';
import { writtenValue } from './shared/flips/writtenValue.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { compileFrom, type From, fromField } from './shared/from.ts';
import type { Sought } from './shared/sought.ts';
import { cellOfAnswer } from './shared/tables/cell.ts';
import { queriesIn } from './shared/tables/queriesIn.ts';
import { compileSqlPlan, rowsOf, type SqlPlan } from './shared/tables/sqlPlan.ts';
import { type Table, type TableComparison, tableOutcome } from './shared/tables/tableOutcome.ts';
import { toleranceField } from './shared/toleranceField.ts';
import { flagField, textField, valueField } from './shared/valueField.ts';

const schema = z
  .strictObject({
    schema: z.optional(
      textField('SQL that makes the database and fills it.', {
        examples: ["CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT);\nINSERT INTO users VALUES (1, 'Ana');\n"],
      }),
    ),
    database: z.optional(
      textField('Path of a SQLite file, relative to this file; only a copy of it is asked.', {
        examples: ['shop.sqlite', 'databases/{{ item.db_id }}.sqlite'],
      }),
    ),
    expect: valueField('The rows wanted: a query that gives them, or a list of lists.', {
      examples: ['{{ item.sql }}', [['Ana', 34]]],
    }),
    query: z.optional(textField('The query that is checked; default the completion.')),
    from: fromField(),
    ordered: flagField('The order of the rows counts; default false.'),
    tolerance: toleranceField(),
    max_rows: z.optional(
      field(z.int().check(z.gte(1), z.lte(100_000)), 'A query that gives more rows is an error; default 10,000.'),
    ),
    time_limit: z.optional(
      field(z.number().check(z.gt(0), z.lte(600)), 'Seconds that a query may take, else it is an error; default 5.', {
        examples: [5],
      }),
    ),
  })
  .check(
    z.refine(
      (form) => (form.schema === undefined) !== (form.database === undefined),
      'Wants exactly one of `schema`, `database`.',
    ),
  );

export const sql = check<z.infer<typeof schema>>({
  name: 'sql',
  title: 'SQL',
  docs:
    'The completion is one SELECT or WITH of SQLite that gives the rows wanted, compared as a multiset: repeats count, ' +
    'the order does not unless `ordered`, names of columns never do. NULL is NULL, `1` is `1.0` and not `"1"`. Scores ' +
    '1 or 0; a query that fails or writes is a 0. A query that reaches a limit of time, rows or memory is an error, ' +
    'and so is a database or an expected query that fails. Queries run on a copy of the database, without files or network.',
  example: {
    schema: "CREATE TABLE users(name TEXT, age INTEGER);\nINSERT INTO users VALUES ('Ana', 34), ('Bo', 28);\n",
    expect: 'SELECT name FROM users WHERE age > 30',
    from: 'fence',
  },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  lower: lowerSql,
  files: databasesOf,
  taking: ({ query }) => ({ sought, inside: true, ...(query !== undefined && { of: query }) }),
  compile: (form, criterion) => {
    const { expect, query, from = 'whole' } = form;
    const of = query === undefined ? criterion.of : compileValue(query);
    const taking = compileFrom(from, sought);
    const meaning = form as Json;
    if ('refusal' in taking) return freeUnit('sql', criterion, { meaning, ...taking });
    const unread = typeof expect === 'string' || compileValue(expect).reads.length > 0 ? [] : rowsOf(expect as Exact);
    if ('text' in unread) return freeUnit('sql', criterion, { meaning, refusal: unread });
    const [made, wish] = [compileValue(form.schema ?? form.database!), compileValue(expect)];
    if (form.database !== undefined && made.reads.some(([root]) => root === 'sample'))
      return freeUnit('sql', criterion, {
        meaning,
        refusal: say`A completion may not choose the file of \`database\`.`,
      });
    const { database, max_rows: maxRows = 10_000, time_limit: timeLimit = 5 } = form;
    const finders = { of: checkedText(of), made: checkedText(made), wish: compileExact(wish), taking };
    const plan = compileSqlPlan({ isFile: database !== undefined, maxRows, timeLimit }, finders);
    const flips = (row: Row, goal: 0 | 1) =>
      of.path && goal === 1 ? placedRepairs(otherQuery(plan(row), finders.of(row), from), of.path) : [];
    return {
      hash: hashOf(['sql', of.source, meaning, ...printsOf(database, criterion)]),
      reads: [of, made, wish].flatMap(({ reads }) => reads),
      paid: false,
      ...(of.path?.[0] === 'sample' && { flips }),
      ...unitOf(plan, { ordered: form.ordered ?? false, tolerance: form.tolerance ?? 0 }),
    };
  },
});

/** Where rows choose the database, any of the files that they may choose counts. */
function databasesOf(form: Json): readonly NamedFile[] {
  const path = (form as { readonly database?: Json } | null)?.database;
  if (typeof path !== 'string' || path === '') return [];
  return [{ at: ['database'], path, holds: 'data', isPattern: !compileValue(path).fixed }];
}

/** What names the content of the database, where that is known. */
function printsOf(database: string | undefined, { prints = {} }: Pick<Criterion, 'prints'>): readonly Json[] {
  return database !== undefined && Object.hasOwn(prints, database) ? [prints[database]!] : [];
}

const sought: Sought = {
  one: 'SQL query',
  many: 'SQL queries',
  find: queriesIn,
  isOne: (text) => /^(?:select|with)\b/i.test(text),
};

function unitOf(plan: (row: Row) => Finding<SqlPlan>, comparison: TableComparison): Pick<Unit, 'asks' | 'score'> {
  return {
    asks: (row, answers) => {
      const found = plan(row);
      if ('flag' in found) return found;
      return answers.length > 0 || !('value' in found) ? [] : asksOf(found.value);
    },
    score: (row, answers) => {
      const found = plan(row);
      return 'value' in found ? judged(found.value, answers, comparison) : outcomeOf(found);
    },
  };
}

/** The expected query in place of the completion's. */
function otherQuery(plan: Finding<SqlPlan>, checked: Finding<CheckedText>, from: From): readonly Repair[] {
  const wanted = 'value' in plan ? plan.value.wanted.query : undefined;
  if (wanted === undefined || !('value' in plan) || !('value' in checked)) return [];
  return writtenValue(checked.value.text, from, plan.value.query, wanted.trim());
}

function asksOf({ wanted, query }: SqlPlan): readonly Ask[] {
  return 'absent' in query ? [wanted] : [wanted, { ...wanted, query: query.text }];
}

function judged(plan: SqlPlan, [known, answer]: readonly Answer[], comparison: TableComparison): Outcome {
  const wanted = tableOf(known);
  if ('flag' in wanted) return wanted;
  if ('at' in wanted) return failure('other_error', faultOfAuthor(wanted));
  const { query, rows, isText } = plan;
  if ('absent' in query) return { score: 0, evidence: { note: query.absent } };
  const found = tableOf(answer);
  if ('flag' in found) return found;
  if ('at' in found && found.at !== 'query') return failure('other_error', faultOfOthers(found));
  const outcome = 'at' in found ? failed(found) : tableOutcome(found, rows ? { rows } : wanted, comparison);
  if (!('score' in outcome)) return outcome;
  const note = [outcome.evidence?.note, ...(outcome.score === 1 ? caution(plan, query.text) : [])].join(' ');
  return { ...outcome, evidence: { note, ...(isText && { spans: [{ from: query.from, to: query.to }] }) } };
}

function failed({ fault }: SqlFault): Outcome {
  return { score: 0, evidence: { note: fault } };
}

/** Two queries that give the same rows here may differ on other data. */
function caution({ wanted }: SqlPlan, query: string): readonly string[] {
  const folded = (text: string) => text.toLowerCase().replace(/\s|;\s*$/g, '');
  const isSame = wanted.query === undefined || folded(wanted.query) === folded(query);
  return isSame ? [] : ['It is written differently from the expected one: other data may tell them apart.'];
}

/** What is not the completion's fault: the database, or a limit, which leaves open whether the query is right. */
function faultOfOthers({ at, fault }: SqlFault): string {
  return at === 'limit' ? `No score, because the query reached a limit: ${fault}` : fault;
}

function faultOfAuthor({ at, fault }: SqlFault): string {
  return at === 'database' ? fault : `In \`expect\`: ${fault}`;
}

function tableOf(answer: Answer | undefined): Table | SqlFault | ReturnType<typeof failure> {
  if (!answer) return failure('other_error', 'The query was not run.');
  if ('flag' in answer) return failure(answer.flag, answer.message);
  const value = answer.value as unknown as SqlTable | SqlFault;
  return 'at' in value ? value : { ...value, rows: value.rows.map((row) => row.map(cellOfAnswer)) };
}
