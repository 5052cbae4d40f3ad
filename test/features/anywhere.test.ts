import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../server/src/features/completion.ts';
import { features } from '../../server/src/features/index.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((file) => !file.endsWith('.txt'));

/** Texts as they are while somebody writes them: cut off at, or with the rest still behind, every eleventh place. */
test.each(files)('%s: every feature answers wherever the cursor is', (file) => {
  const whole = readFileSync(join(folder, file), 'utf8');
  const name = file.endsWith('.json') ? 'json' : 'yaml';
  for (let offset = 0; offset <= whole.length; offset += 11)
    for (const text of [whole, whole.slice(0, offset)]) {
      const seen = seenOf(text, name);
      const position = seen.position(offset);
      const options = { tabSize: 2, insertSpaces: true };
      const range = { start: position, end: position };
      const params = { position, positions: [position], range, options, ch: '\n' };
      for (const feature of features) expect(() => feature.answer(seen, params as never)).not.toThrow();
      for (const { textEdit } of completion.answer(seen, params)) {
        const { start, end } = (textEdit as TextEdit).range;
        expect(seen.offset(start)).toBeLessThanOrEqual(offset);
        expect(seen.offset(end)).toBeGreaterThanOrEqual(offset);
        expect(start.line).toBe(end.line);
      }
    }
});
