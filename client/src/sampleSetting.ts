import { isAbsolute, relative } from 'node:path';

/**
 * The entry of `rewardsmith.samples` for one spec: its path as a glob that matches nothing else, and the samples' path,
 * both relative to the folder and with forward slashes. Samples on another drive keep their absolute path.
 */
export function sampleSetting(folder: string, spec: string, samples: string): readonly [string, string] {
  return [slashed(relative(folder, spec)).replace(/[[\]{}*?!]/g, '[$&]'), slashed(within(folder, samples))];
}

function within(folder: string, path: string) {
  const short = relative(folder, path);
  return isAbsolute(short) ? path : short;
}

function slashed(path: string) {
  return path.replaceAll('\\', '/');
}
