import { type Message, say } from '../languages/message.ts';
import { money } from './money.ts';
import type { Shown } from './scoreLines.ts';
import type { Estimate, Seen } from './seen.ts';

type Cost = (shown: Pick<Shown, 'site' | 'state'>) => readonly Message[];

/** What it would cost to grade a stale line again, that is, the stale judges that it hangs on; nothing where none is. */
export function refreshCosts({ estimate }: Pick<Seen, 'estimate'>, all: readonly Shown[]): Cost {
  const judged = all
    .filter(({ isJudged, state }) => isJudged && state === 'stale')
    .map(({ site }) => ({ path: site.path, cost: estimate(site.path) }));
  return ({ site, state }) => {
    const below = state === 'stale' ? judged.filter(({ path }) => isBelow(path, site.path)) : [];
    return texts(below.flatMap(({ cost }) => cost ?? []));
  };
}

function isBelow(path: Shown['site']['path'], head: Shown['site']['path']): boolean {
  return head.every((step, at) => path[at] === step);
}

function texts(costs: readonly Estimate[]): readonly Message[] {
  const calls = costs.reduce((sum, each) => sum + each.calls, 0);
  const cost = costs.reduce<number | null>(
    (sum, each) => (sum === null || each.cost === null ? null : sum + each.cost),
    0,
  );
  if (calls === 0) return [];
  return [cost === null ? say`${calls} calls to refresh` : say`≈ ${money(cost)} to refresh`];
}
