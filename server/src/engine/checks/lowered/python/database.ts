import type { PythonPiece } from '../pythonPiece.ts';
import { equality } from './equality.ts';

/** A SQLite database that queries only read, and how tables are compared. */
export const database: PythonPiece = {
  needs: [equality],
  source: String.raw`
import sqlite3
import time

MOST_BYTES = 4_000_000
BLANK = re.compile("(?:\\s|--[^\n]*|/\\*.*?(?:\\*/|\\Z))*", re.DOTALL)
ASKING = re.compile("(?:select|with)\\b", re.IGNORECASE | re.ASCII)
READING = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
BEYOND = ("string or blob too big", "LIKE or GLOB pattern too complex")
ATTACHING = (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH)
REACHING_OUT = ("load_extension", "fts3_tokenizer", "readfile", "writefile", "edit")


class FailedQuery(Exception):
    """A query that fails or writes."""


def reaches_out(action, first, second, *_):
    called = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in REACHING_OUT
    return sqlite3.SQLITE_DENY if called or action in ATTACHING else sqlite3.SQLITE_OK


def only_reads(action, first, second, *_):
    asks_version = action == sqlite3.SQLITE_PRAGMA and first == "data_version" and not second
    if action in READING or asks_version:
        return sqlite3.SQLITE_OK
    return reaches_out(action, first, second) if action == sqlite3.SQLITE_FUNCTION else sqlite3.SQLITE_DENY


def limit_time(connection, seconds):
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, 4000)
    return end


def made_database(text, seconds):
    """A database that is made by SQL and then closed to changes."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    limit_time(connection, seconds)
    connection.set_authorizer(reaches_out)
    connection.executescript(text)
    if connection.in_transaction:
        connection.commit()
    virtual = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"
    for (name,) in connection.execute(virtual).fetchall():
        connection.execute('SELECT * FROM "%s" LIMIT 0' % name.replace('"', '""')).fetchall()
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA query_only = ON")
    connection.set_authorizer(only_reads)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)
    return connection


def queried(connection, query, most, seconds):
    """How many columns a query gives, and its rows."""
    end = limit_time(connection, seconds)
    if not ASKING.match(query, BLANK.match(query).end()):
        raise FailedQuery("The query is not one SELECT or WITH.")
    try:
        cursor = connection.execute(query)
        rows, size = [], 0
        for row in cursor:
            size += sum(len(cell) if isinstance(cell, (str, bytes)) else 8 for cell in row)
            if len(rows) == most or size > MOST_BYTES:
                raise Broken("The query gives too much.")
            rows.append(row)
        columns = len(cursor.description)
        cursor.close()
        return columns, rows
    except Broken:
        raise
    except Exception as error:
        if time.monotonic() > end or isinstance(error, MemoryError) or str(error) in BEYOND:
            raise Broken("The query reached a limit of time or memory.") from None
        raise FailedQuery(str(error)) from None


def expected_cell(value):
    """A cell that a list of rows names, as SQLite reads it."""
    if value is None or isinstance(value, str):
        return value
    if not is_number(value):
        raise Broken("A row in expect is a list of texts, numbers and null.")
    exact_value = fraction_of(value)
    if exact_value.denominator == 1 and -(2**63) <= exact_value.numerator < 2**63:
        return exact_value.numerator
    return float(value)


def expected_rows(value):
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise Broken("expect is neither a query nor a list of rows.")
    rows = [tuple(map(expected_cell, row)) for row in value]
    if len({len(row) for row in rows}) > 1:
        raise Broken("The rows in expect are not equally long.")
    return rows


def is_finite(cell):
    return isinstance(cell, int) or (isinstance(cell, float) and math.isfinite(cell))


def shape_of(row, is_exact):
    """What must be the same in both rows."""
    return tuple("number" if not is_exact and is_finite(cell) else (cell_kind(cell), cell) for cell in row)


def cell_kind(cell):
    return "number" if isinstance(cell, (int, float)) else type(cell).__name__


def near_rows(tolerance):
    def fits(left, right):
        pairs = [(a, b) for a, b in zip(left, right) if is_finite(a)]
        return all(abs(fraction_of(a) - fraction_of(b)) <= tolerance for a, b in pairs)

    return fits


def same_rows(found, wanted, is_ordered, tolerance):
    is_exact = tolerance == 0
    if len(found) != len(wanted):
        return False
    left, right = [[shape_of(row, is_exact) for row in rows] for rows in (found, wanted)]
    fits = near_rows(tolerance)
    if is_ordered:
        return left == right and (is_exact or all(map(fits, found, wanted)))
    groups = ({}, {})
    for group, shapes, rows in zip(groups, (left, right), (found, wanted)):
        for shape, row in zip(shapes, rows):
            group.setdefault(shape, []).append(row)
    if {shape: len(rows) for shape, rows in groups[0].items()} != {s: len(rows) for s, rows in groups[1].items()}:
        return False
    if is_exact:
        return True
    if max(map(len, groups[0].values()), default=0) > 400:
        raise Broken("Too many rows to compare with a tolerance.")
    return all(can_pair(rows, groups[1][shape], fits) for shape, rows in groups[0].items())
`,
};
