import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Where editor and command keep what they remember: `REWARDSMITH_CACHE`, else `rewardsmith` in the user's cache folder
 * of the platform (as `process.platform` names it).
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (env.REWARDSMITH_CACHE) return env.REWARDSMITH_CACHE;
  const places = Object.hasOwn(userCaches, platform) ? userCaches[platform]! : linuxCache;
  return places(env, env.HOME || homedir());
}

type UserCache = (env: Readonly<Record<string, string | undefined>>, home: string) => string;

const linuxCache: UserCache = (env, home) => {
  const base = env.XDG_CACHE_HOME;
  return posix.join(base && posix.isAbsolute(base) ? base : posix.join(home, '.cache'), 'rewardsmith');
};

const userCaches: Readonly<Record<string, UserCache>> = {
  darwin: (_env, home) => posix.join(home, 'Library', 'Caches', 'rewardsmith'),
  win32: (env, home) =>
    win32.join(env.LOCALAPPDATA || win32.join(env.USERPROFILE || home, 'AppData', 'Local'), 'rewardsmith', 'Cache'),
};
