import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where tools of development are kept between clones. */
export function cacheFolder() {
  const { REWARDSMITH_DEV_CACHE: own, XDG_CACHE_HOME: user } = process.env;
  return own || join(user || join(homedir(), '.cache'), 'rewardsmith-dev');
}
