import { dirname } from 'node:path';
import { compileRoot } from '../../engine/compile.ts';
import type { SampleGrading } from '../../engine/grading.ts';
import { refusalOf } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import type { Seen } from '../../features/seen.ts';
import { type Message, say } from '../../languages/message.ts';
import { concerns } from '../concerns.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { liveSession } from '../live/liveSession.ts';
import { pathOf } from '../runs/specRuns.ts';
import { compileOptions } from '../settings.ts';

/** How one sample of a spec can be graded, and why not by some of its graders. */
export interface Gradable {
  /** Absent where no grader can. */
  readonly graded?: SampleGrading;
  readonly refusals: readonly Message[];
}

/** Nothing is graded before the first run of a spec, and nothing in an untrusted window. */
export function sampleGradable(desk: Desk, state: Known, seen: Seen): Gradable {
  if (!desk.trusted) return { refusals: [say`This workspace is not trusted, so nothing of it is run.`] };
  if (!state.live || !state.profile) return { refusals: [say`It has no scores yet: run the graders first.`] };
  const roots = desk.authoring.roots(seen.tree, state.files);
  const found = roots.map((root) => ({ root, refusal: refusalFor(state, seen, root) }));
  const sound = found.flatMap(({ root, refusal }) => (refusal ? [] : [root]));
  const refusals = found.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  return sound.length === 0
    ? { refusals }
    : { graded: gradingOf(desk, state, { uri: seen.uri, roots: sound }), refusals };
}

function refusalFor({ settings, wordNet }: Known, seen: Seen, root: Root): Message | undefined {
  const error = seen.diagnostics.find((fault) => fault.severity === 'error' && concerns(fault, root, seen.tree));
  if (error) return say`\`${root.id}\` has faults: ${error.message}`;
  return refusalOf(compileRoot(root, compileOptions(settings, wordNet)).part);
}

interface Sound {
  readonly uri: string;
  readonly roots: readonly Root[];
}

function gradingOf({ agreed }: Desk, { settings, wordNet, profile }: Known, { uri, roots }: Sound): SampleGrading {
  const { baseUrl, concurrency, prices } = settings.judge;
  const file = pathOf(uri);
  return {
    roots,
    options: compileOptions(settings, wordNet),
    provider: { baseURL: baseUrl, concurrency, prices },
    session: liveSession(uri, profile!),
    agreed: [...agreed],
    ...(file !== undefined && { folder: dirname(file) }),
  };
}
