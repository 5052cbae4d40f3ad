import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import type { LintFinding, LintFix } from '../../engine/lint.ts';
import { offsetsOf } from './offsetsOf.ts';

/**
 * Syntax, pyflakes, what surely fails, and likely bugs; without what is a matter of taste in a grader (chained
 * exceptions, strict `zip` and `map`, constant `getattr`, stack levels) and what a rule of our own says better.
 */
const options = {
  'target-version': 'py314',
  lint: { select: ['E9', 'F', 'B', 'PLE'], ignore: ['B009', 'B010', 'B028', 'B904', 'B905', 'B912'] },
};
/** Codes whose fix keeps the meaning; Ruff does not tell here which of its fixes are safe. */
const safe = new Set('F401 F541 F632 B033'.split(' '));
const most = 200;

/** Starts Ruff in this thread (some 0.2 s): the function says what it finds in a source, in the order of places. */
export function createRuff(): (source: string) => LintFinding[] {
  const workspace = new Workspace(options, PositionEncoding.Utf16);
  return (source) => {
    const offset = offsetsOf(source);
    const found = (workspace.check(source) as Diagnostic[]).map((each) => finding(each, offset));
    return found.sort((a, b) => a.from - b.from || a.to - b.to || (a.code < b.code ? -1 : 1)).slice(0, most);
  };
}

type Offset = ReturnType<typeof offsetsOf>;

function finding({ code, message, start_location, end_location, fix }: Diagnostic, offset: Offset): LintFinding {
  const name = code ?? 'invalid-syntax';
  const from = offset(start_location);
  const to = Math.max(from, offset(end_location));
  const mended = fix && safe.has(name) ? fixOf(fix, offset) : undefined;
  return { code: name, message: message.replace(/\.$/, ''), from, to, ...(mended && { fix: mended }) };
}

function fixOf({ message, edits }: NonNullable<Diagnostic['fix']>, offset: Offset): LintFix | undefined {
  if (message === null) return undefined;
  return {
    title: message,
    edits: edits.map(({ content, location, end_location }) => ({
      from: offset(location),
      to: offset(end_location),
      text: content ?? '',
    })),
  };
}
