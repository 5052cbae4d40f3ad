import type { Seen } from '../../features/seen.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { publishScores } from '../publishScores.ts';
import { carryOut } from './carryOut.ts';
import { livePlan } from './livePlan.ts';
import { type TrendPlan, trendPlan } from './trend.ts';

/** Grading while the user types, of one open spec from its first run on. */
export interface Live {
  /** Takes what a run grades now as graded. */
  readonly settle: (seen: Seen) => void;
  /**
   * Grades in the background what a change has left unknown; what is under way for an older text is given up. `true`
   * where the scores that are shown may stay for a moment, because those of the text will soon be published.
   */
  readonly follow: (seen: Seen) => boolean;
  readonly stop: () => void;
}

/** Starts with nothing graded. */
export function createLive(desk: Desk, uri: string, state: Known): Live {
  let settled = '';
  let isAwaited = false;
  let isBusy = false;
  let grading = new AbortController();
  const stop = () => {
    grading.abort();
    isAwaited = false;
    isBusy = false;
  };
  const settle = (seen: Seen) => {
    stop();
    settled = livePlan(desk, state, seen)?.name ?? '';
  };
  const show = () => {
    isAwaited = false;
    publishScores(desk, uri);
  };
  const follow = (seen: Seen) => {
    const plan = mayGrade(desk, state) ? livePlan(desk, state, seen) : undefined;
    const isSame = plan?.name === settled;
    const trend = isSame && isBusy ? undefined : wantedTrend(desk, uri, state);
    if (isSame && !trend) return isAwaited;
    stop();
    if (!plan) return false;
    settled = plan.name;
    const parts = isSame ? [] : plan.parts;
    if (parts.length === 0 && !trend) return false;
    grading = new AbortController();
    isAwaited = parts.length > 0;
    isBusy = true;
    const { signal } = grading;
    void carryOut({ desk, uri, state, show }, { ...plan, parts, trend }, signal).finally(() => {
      if (!signal.aborted) isBusy = false;
    });
    return isAwaited;
  };
  return { settle, follow, stop };
}

/** A run has the samples to itself: what the last commit scores is found out behind it. */
function wantedTrend(desk: Desk, uri: string, state: Known): TrendPlan | undefined {
  const plan = state.scores.running.size === 0 ? trendPlan(desk, uri, state) : undefined;
  return plan?.name === state.trend?.name ? undefined : plan;
}

function mayGrade({ trusted }: Desk, { settings }: Known): boolean {
  return trusted && settings.live !== 'off';
}
