import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generated } from './generated.ts';

await rm('docs/diagnostics', { recursive: true, force: true });
for (const [file, text] of generated()) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
