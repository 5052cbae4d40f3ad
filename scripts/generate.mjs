import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generated } from './generated.ts';

for (const folder of ['docs/checks', 'docs/diagnostics']) await rm(folder, { recursive: true, force: true });
for (const [file, text] of generated()) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
