import type { Command } from 'vscode-languageserver-types';
import type { Path } from '../document/tree.ts';
import { type Message, say } from '../languages/message.ts';
import { runCommand } from '../protocol/index.ts';
import { money } from './money.ts';
import type { Estimate, Seen } from './seen.ts';

/** The grader that a lens runs, or `all` criteria of a list. */
export interface RunLens {
  readonly uri: string;
  readonly path: Path;
  readonly all: boolean;
}

/** What a lens says and does: how many samples it grades, with how many calls, for how much. */
export function runLensCommand(seen: Seen, { uri, path, all }: RunLens): Command {
  const run = all ? runAll(seen) : runOne(seen);
  const title = [run, ...price(seen.estimate(path))].map(seen.words).join(' · ');
  return { title, command: runCommand, arguments: [{ uri, path }] };
}

function runOne({ profile }: Seen): Message {
  return profile ? say`▶ Run (${profile.rows})` : say`▶ Run (no samples yet)`;
}

function runAll({ profile }: Seen): Message {
  return profile ? say`▶ Run all criteria (${profile.rows})` : say`▶ Run all criteria (no samples yet)`;
}

function price(estimate: Estimate | undefined): Message[] {
  if (!estimate || estimate.calls === 0) return [];
  const { calls, cost } = estimate;
  const asked = calls === 1 ? say`1 judge call` : say`${calls} judge calls`;
  return [asked, cost === null ? say`price unknown` : say`≈ ${money(cost)}`];
}
