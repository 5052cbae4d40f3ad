import type { CodeLens } from 'vscode-languageserver-types';
import { type Site, withChildren } from '../document/sites.ts';
import { runCommand } from '../protocol.ts';
import { graderLine } from './graderLine.ts';
import type { Estimate, Feature, Seen } from './seen.ts';

/** `▶ Run (420)` above each grader; a paid one says what it would cost. */
export const codeLens: Feature<unknown, CodeLens[]> = {
  method: 'textDocument/codeLens',
  capability: { codeLensProvider: {} },
  answer: (seen) =>
    seen.found.flatMap(({ form, path, at, sites }) => [
      ...(form === 'criteria' && sites.length > 0 ? [lens(seen, { path, at }, 'all criteria')] : []),
      ...sites.flatMap(withChildren).map((site) => lens(seen, site)),
    ]),
};

function lens(seen: Seen, site: Pick<Site, 'path' | 'at' | 'key'>, what = ''): CodeLens {
  const start = { line: graderLine(seen, site), character: 0 };
  const title = `▶ Run${what && ` ${what}`} ${rows(seen)}${price(seen.estimate(site.path))}`;
  const argument = { uri: seen.uri, path: site.path };
  return { range: { start, end: start }, command: { title, command: runCommand, arguments: [argument] } };
}

function rows({ profile }: Seen): string {
  return profile ? `(${profile.rows})` : '(no samples yet)';
}

function price(estimate: Estimate | undefined): string {
  if (!estimate || estimate.calls === 0) return '';
  const calls = `${estimate.calls} judge ${estimate.calls === 1 ? 'call' : 'calls'}`;
  return ` · ${calls} · ${estimate.cost === null ? 'price unknown' : `≈ ${money(estimate.cost)}`}`;
}

/** US dollars with as many digits as tell something. */
export function money(cost: number): string {
  if (cost === 0) return '$0';
  return cost < 0.01 ? `$${cost.toPrecision(1)}` : `$${cost.toFixed(2)}`;
}
