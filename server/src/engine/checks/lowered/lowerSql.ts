import { say } from '../../../languages/message.ts';
import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { From } from '../shared/from.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerFrom } from './lowerFrom.ts';
import { lowerValue } from './lowerValue.ts';
import { database } from './python/database.ts';
import { extraction } from './python/extraction.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface SqlForm {
  readonly schema?: string | undefined;
  readonly expect: Json;
  readonly query?: string | undefined;
  readonly from?: From | undefined;
  readonly ordered?: boolean | undefined;
  readonly tolerance?: number | undefined;
  readonly max_rows?: number | undefined;
  readonly time_limit?: number | undefined;
}

export function lowerSql(form: SqlForm, { of }: WrittenCriterion): Lowered {
  if (form.schema === undefined)
    return { loss: say`a database in a file cannot go with a grader: write its SQL in \`schema\`` };
  const place = lowerFrom(form.from ?? 'whole');
  if ('loss' in place) return place;
  const config = {
    of: lowerValue(form.query ?? of.source),
    schema: lowerValue(form.schema),
    expect: lowerValue(form.expect),
    ordered: form.ordered ?? false,
    tolerance: form.tolerance ?? 0,
    most: form.max_rows ?? 10_000,
    seconds: form.time_limit ?? 5,
    ...place,
  };
  return { python, name: 'sql', config, notes: [version, ...(config.tolerance > 0 ? [many] : []), parsedRows] };
}

const version = say`the platform’s SQLite is of another version, and its clock of another speed`;
const many = say`more than 400 rows of one shape are an error there where \`tolerance\` is given`;

const python: PythonPiece = {
  needs: [extraction, database],
  source: String.raw`
IDENTIFIER = '(?:"[^"\n]*"|[A-Za-z0-9_]+)'
QUERY_START = re.compile(
    f"(?:(?<=[\n\r\u2028\u2029])|\\A)[ \t]*(?:select(?![A-Za-z0-9_])|with[{SPACE}]+(?:recursive[{SPACE}]+)?{IDENTIFIER}[{SPACE}]*"
    f"(?:\\([^()]*\\)[{SPACE}]*)?as[{SPACE}]+(?:not[{SPACE}]+)?(?:materialized[{SPACE}]+)?\\()",
    re.IGNORECASE | re.ASCII,
)
QUERY_STEP = re.compile(
    "'[^']*(?:'|\\Z)|\"[^\"]*(?:\"|\\Z)|--[^\n]*|/\\*[\\s\\S]*?(?:\\*/|\\Z)|;|\n[ \t]*(?:\r?\n|\x60\x60\x60|~~~)"
)


def queries_in(text):
    """The queries of a text: each begins a line, and ends at a semicolon, an empty line or a fence."""
    found, behind = [], 0
    for opening in QUERY_START.finditer(text):
        if opening.start() < behind:
            continue
        behind = query_end(text, opening.start())
        found.append(text[opening.start() : behind].strip(SPACE))
    return found


def query_end(text, start):
    for met in QUERY_STEP.finditer(text, start):
        if met[0] == ";":
            return met.end()
        if met[0].startswith("\n"):
            return met.start()
    return len(text)


def sql(row, config):
    made, wish = checked_text(config["schema"], row), exact(config["expect"], row)
    wanted = None if isinstance(wish, str) else expected_rows(wish)
    query, absent = None, None
    try:
        query = taken(checked_text(config["of"], row), config["from"], queries_in)
    except Absent as error:
        absent = error
    connection = made_database(made, config["seconds"])
    columns = len(wanted[0]) if wanted else None
    if wanted is None:
        columns, wanted = queried(connection, wish, config["most"], config["seconds"])
    if absent:
        raise absent
    try:
        width, found = queried(connection, query, config["most"], config["seconds"])
    except FailedQuery:
        return 0
    tolerance = fraction_of(config["tolerance"])
    return (columns is None or width == columns) and same_rows(found, wanted, config["ordered"], tolerance)
`,
};
