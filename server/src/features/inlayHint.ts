import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver-types';
import { type Site, withChildren } from '../document/sites.ts';
import { say } from '../languages/message.ts';
import type { ScoreLine } from '../protocol/index.ts';
import { type RewardShare, rewardShares, shown } from './rewardShares.ts';
import { rubricShares } from './rubricShares.ts';
import type { Feature, Seen } from './seen.ts';

/** Each grader's share of a weighted sum beside its key, of a criterion beside its id; scores at line ends where the client shows none itself. */
export const inlayHint: Feature<{ readonly range: Range }, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  answer: (seen, { range }) => [
    ...(seen.hints.weights ? shareHints(seen, range) : []),
    ...seen.hints.scores
      .filter(({ line }) => range.start.line <= line && line <= range.end.line)
      .map((score) => scoreHint(seen, score)),
  ],
};

function shareHints(seen: Seen, range: Range): InlayHint[] {
  const [from, to] = [seen.offset(range.start), seen.offset(range.end)];
  const isInside = ({ at, node }: Site) => at <= to && from <= at + node.length;
  const sites = seen.found.flatMap((found) => found.sites.flatMap(withChildren)).filter(isInside);
  return sites
    .flatMap((site) => [...rewardShares(seen, site), ...rubricShares(site, isInside)])
    .filter(({ at }) => from <= at && at <= to)
    .map((share) => shareHint(seen, share));
}

function shareHint({ position, words }: Seen, { at, share, why }: RewardShare): InlayHint {
  return {
    position: position(at),
    label: words(say`≈ ${percent(share)} %`),
    paddingLeft: true,
    tooltip: { kind: MarkupKind.Markdown, value: why.map(words).join('\n\n') },
  };
}

/** Whole percents, or one digit of what is less. */
function percent(share: number): string {
  const value = share * 100;
  return shown(Math.abs(value) < 1 ? Number(value.toPrecision(1)) : Math.round(value));
}

function scoreHint({ tree, offset, position }: Seen, { line, text, detail }: ScoreLine): InlayHint {
  const start = offset({ line, character: 0 });
  const rest = tree.text.slice(start).search(/\r?\n|$/);
  const value = detail.replace(commandLinks, '$1');
  const tooltip = { kind: MarkupKind.Markdown, value };
  return { position: position(start + rest), label: text, paddingLeft: true, tooltip };
}

/** Only our own client knows the commands behind these links. */
const commandLinks = /\[((?:\\.|[^\]\\])*)\]\(command:[^)]*\)/g;
