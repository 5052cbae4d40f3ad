import base64
import re
import sqlite3
import time

clock = time.monotonic
STEPS = 4000
MOST_BYTES = 4_000_000
BLANK = re.compile(r"(?:\s|--[^\n]*|/\*.*?(?:\*/|\Z))*", re.DOTALL)
ASKING = re.compile(r"(?:select|with)\b", re.IGNORECASE)
READING = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
ATTACHING = (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH)
REACHING_OUT = ("load_extension", "fts3_tokenizer", "readfile", "writefile", "edit")
databases = {}
fixtures = {}


class Refused(Exception):
    """A fault in words of our own."""


class Beyond(Refused):
    """A limit that was reached: whether the query is right is not known."""


def reaches_out(action, first, second, *_):
    """What not even the text that makes a database may do."""
    called = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in REACHING_OUT
    return sqlite3.SQLITE_DENY if called or action in ATTACHING else sqlite3.SQLITE_OK


def only_reads(action, first, second, *rest):
    """What a query may do; the version of its data is what full-text tables ask for by themselves."""
    asks_version = action == sqlite3.SQLITE_PRAGMA and first == "data_version" and not second
    if action in READING or asks_version:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION:
        return reaches_out(action, first, second)
    return sqlite3.SQLITE_DENY


class Stage:
    """A kind of work: how it is called, and what is wrong where it does more than it may."""

    def __init__(self, name, refusal):
        self.name, self.refusal = name, refusal


making = Stage("The database", "The SQL of the database reaches beyond it.")
asking = Stage("The query", "The query is not one SELECT or WITH that only reads the tables of the database.")
BEYOND = ("string or blob too big", "LIKE or GLOB pattern too complex")
DENIED = ("not authorized", "authorization denied", "You can only execute one statement at a time.")


class Timed:
    """Stops what a connection does when the time is up, and gives its errors as words."""

    def __init__(self, connection, seconds, stage):
        self.connection, self.seconds, self.stage = connection, seconds, stage

    def __enter__(self):
        end = self.end = clock() + self.seconds
        self.connection.set_progress_handler(lambda: clock() > end, STEPS)

    def __exit__(self, kind, error, trace):
        self.connection.set_progress_handler(None, 0)
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, Refused):
            return
        if clock() > self.end:
            raise Beyond(f"{self.stage.name} did not finish within {self.seconds:g} s (`time_limit`).") from None
        if isinstance(error, MemoryError):
            raise Beyond(f"{self.stage.name} needs more memory than there is.") from None
        if str(error) in BEYOND:
            raise Beyond(f"{self.stage.name} makes a value or a pattern that is too large: {error}.") from None
        if str(error) in DENIED:
            raise Refused(self.stage.refusal) from None
        raise Refused(f"{self.stage.name} fails: {str(error)[:300].rstrip('.')}.") from None


class Database:
    """What queries are asked of: made once, then never changed."""

    def __init__(self, made_of, seconds):
        self.fault = None
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        try:
            with Timed(self.connection, seconds, making):
                self.fill(made_of)
                self.close_to_changes()
        except Refused as error:
            self.fault = str(error)

    def fill(self, made_of):
        if "file" in made_of:
            self.connection.deserialize(without_log(base64.b64decode(made_of["file"])))
        self.connection.set_authorizer(reaches_out)
        self.connection.executescript(made_of.get("schema", ""))
        if self.connection.in_transaction:
            self.connection.commit()

    def close_to_changes(self):
        """Opens virtual tables first: some write as they open."""
        tables = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'"
        for (name,) in self.connection.execute(tables).fetchall():
            self.connection.execute('SELECT * FROM "%s" LIMIT 0' % name.replace('"', '""')).fetchall()
        self.connection.execute("PRAGMA temp_store = MEMORY")
        self.connection.execute("PRAGMA query_only = ON")
        self.connection.set_authorizer(only_reads)
        self.connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
        self.connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)

    def table(self, query, most, seconds):
        with Timed(self.connection, seconds, asking):
            if not ASKING.match(query, BLANK.match(query).end()):
                raise Refused(asking.refusal)
            cursor = self.connection.execute(query)
            try:
                return {"columns": len(cursor.description), "rows": taken(cursor, most)}
            finally:
                cursor.close()


def taken(cursor, most):
    rows, size = [], 0
    for row in cursor:
        size += sum(len(cell) if isinstance(cell, (str, bytes)) else 8 for cell in row)
        if len(rows) == most:
            raise Beyond(f"The query gives more than {most} rows (`max_rows`).")
        if size > MOST_BYTES:
            raise Beyond(f"The query gives more than {MOST_BYTES // 10**6} MB.")
        rows.append([cell_of(value) for value in row])
    return rows


def cell_of(value):
    """A cell as JSON that loses nothing of it."""
    if isinstance(value, int) and abs(value) > 2**53:
        return {"integer": str(value)}
    if isinstance(value, float) and not math.isfinite(value):
        return {"real": "Infinity" if value > 0 else "-Infinity"}
    return {"blob": value.hex()} if isinstance(value, bytes) else value


def without_log(data):
    """A file in WAL mode opens in memory only as one that is not."""
    return data[:18] + b"\1\1" + data[20:] if data[18:20] == b"\2\2" else data


class Fixture:
    """A database that is known by its key, made when it is first asked."""

    def __init__(self, made_of):
        self.made_of = made_of

    def answer(self, line):
        query, most, seconds = decode(line)
        database = self.database(seconds)
        if database.fault:
            return said({"at": "database", "fault": database.fault})
        try:
            return said({"columns": 0, "rows": []} if query is None else database.table(query, most, seconds))
        except Refused as error:
            return said({"at": "limit" if isinstance(error, Beyond) else "query", "fault": str(error)})

    def database(self, seconds):
        """Keeps the few that were asked last."""
        database = databases.pop(self, None) or Database(self.made_of, seconds)
        databases[self] = database
        if len(databases) > 8:
            databases.pop(next(iter(databases))).connection.close()
        return database


def said(value):
    return "v" + encode(value)


def fixture_of(wanted):
    """The fixture of a key; what it is made of stands beside the key when it is first named."""
    key = wanted["fixture"]
    if key not in fixtures:
        fixtures[key] = Fixture(wanted)
    return fixtures[key]
