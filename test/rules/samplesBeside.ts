import { existsSync, readFileSync } from 'node:fs';
import type { Profile } from '../../server/src/engine/grading.ts';
import { profileOf } from '../../server/src/formats/profile.ts';
import { readSamples } from '../../server/src/formats/samples/jsonl.ts';

/** What lines of samples look like. */
export async function profiled(lines: string): Promise<Profile> {
  async function* once() {
    yield lines;
  }
  return { ...(await profileOf(readSamples(once()))), hash: lines };
}

/** The profile of the samples that stand beside a fixture as `NAME.samples.jsonl`; undefined where there are none. */
export async function samplesBeside(file: URL): Promise<Profile | undefined> {
  const samples = new URL(file.href.replace(/(?:\.(?:grader|rubric))?\.(?:json|yaml)$/, '.samples.jsonl'));
  return existsSync(samples) ? profiled(readFileSync(samples, 'utf8')) : undefined;
}
