import { shortened } from '../../engine/shortened.ts';
import { compileText } from '../../engine/text.ts';
import { say } from '../../languages/message.ts';
import { fenced, inlineCode } from '../fenced.ts';
import type { Seen } from '../seen.ts';

const most = 800;

/** A text with templates as the active sample fills it in, else the first; undefined where there is nothing to fill in, or no sample. */
export function renderedDocs(
  { profile, active, words }: Pick<Seen, 'profile' | 'active' | 'words'>,
  source: string,
): string | undefined {
  const row = active ?? profile?.first;
  const text = row && compileText(source);
  if (!text || text.reads.length === 0) return undefined;
  const rendered = text.render(row);
  const id = inlineCode(row.id);
  if (typeof rendered !== 'string')
    return words(
      active
        ? say`The sample ${id} ends in an error: ${rendered.message}`
        : say`The first sample, ${id}, ends in an error: ${rendered.message}`,
    );
  const which = active ? say`For the sample ${id} the text is:` : say`For the first sample, ${id}, the text is:`;
  return `${words(which)}\n\n${fenced(shortened(rendered, most), 'text')}`;
}
