import type { Grading, Profile, SamplesSource } from '../../engine/grading.ts';

/** One look at a samples file: its profile, or undefined where it could not be read; void once it is outdated. */
export interface Look {
  readonly profile: Promise<Profile | undefined>;
  readonly outdated: AbortSignal;
}

/** Looks at samples files in the background. Specs that want the same file at one time share a look. */
export function createSampleLooks(grading: Grading) {
  const looks = new Map<string, Look & { readonly stop: AbortController }>();
  const begin = (file: string, source: SamplesSource) => {
    const stop = new AbortController();
    const profile = grading.profile(source, stop.signal).catch(() => undefined);
    const look = { profile, stop, outdated: stop.signal };
    looks.set(file, look);
    void profile.then(() => looks.get(file) === look && looks.delete(file));
    return look;
  };
  return {
    at: (file: string, source: () => SamplesSource): Look => looks.get(file) ?? begin(file, source()),
    /** The file has changed: the look under way is stopped, and the next one sees what is there now. */
    changed: (file: string) => {
      looks.get(file)?.stop.abort();
      looks.delete(file);
    },
  };
}

export type SampleLooks = ReturnType<typeof createSampleLooks>;
