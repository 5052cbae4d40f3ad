import type { Json } from '../../engine/json.ts';
import { shortened } from '../../engine/shortened.ts';
import type { PartChange } from '../../engine/specDiff.ts';
import { type Message, say } from '../../languages/message.ts';

/** What a change of meaning is, each in a sentence of Markdown without its full stop. */
export function meaningWords(change: PartChange): readonly Message[] {
  return words[change.change](change as never);
}

const words: {
  readonly [C in PartChange['change']]: (change: Extract<PartChange, { change: C }>) => readonly Message[];
} = {
  added: () => [say`added`],
  removed: () => [say`removed`],
  renamed: ({ before }) => [say`renamed, was \`${before}\``],
  moved: ({ before, after }) => [say`moved from ${place(before)} to ${place(after)}`],
  meaning: ({ keys }) =>
    keys.length === 0
      ? [say`changed by what it takes from around it`]
      : keys.map(({ key, before, after }) => say`\`${key}\`: ${shown(before)} → ${shown(after)}`),
  points: ({ before, after }) => [say`points: ${shown(before)} → ${shown(after)}`],
  gate: ({ before, after }) => [say`gate: ${shown(before)} → ${shown(after)}`],
};

function place(within: readonly string[]): Message | string {
  return within.length === 0 ? say`the top` : within.map((id) => `\`${id}\``).join(' › ');
}

const longest = 80;

/** A value as code; nothing where a key is absent. */
function shown(value: Json | undefined): string {
  if (value === undefined) return '–';
  const text = shortened(JSON.stringify(value), longest);
  const ticks = text.includes('`') ? '``' : '`';
  return `${ticks}${text}${ticks}`;
}
