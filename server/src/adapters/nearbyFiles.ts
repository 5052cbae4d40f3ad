import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const nameable = /\.(?:grader\.(?:json|ya?ml)|jsonl|sqlite3?|db)$/i;
const skipped = new Set(['node_modules', '.git']);
const most = { folders: 200, files: 500 };

/** The graders, samples and databases below a folder, the nearest first, as paths with forward slashes. */
export async function nearbyFiles(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const waiting = [''];
  for (let index = 0; index < waiting.length && index < most.folders && files.length < most.files; index++) {
    const below = waiting[index]!;
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && !skipped.has(entry.name)) waiting.push(`${below}${entry.name}/`);
      else if (entry.isFile() && nameable.test(entry.name)) files.push(`${below}${entry.name}`);
    }
  }
  return files.slice(0, most.files);
}
