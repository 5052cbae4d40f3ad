import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where NLTK looks for WordNet, in its order: folders first, then the archives that its downloader leaves. The folders
 * of one installation of Python (`sys.prefix`) are not known here; `NLTK_DATA` can name them.
 */
export function wordNetPlaces(env: Environment, platform: string): readonly string[] {
  const path = platform === 'win32' ? win32 : posix;
  const home = (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? homedir();
  const named = (env.NLTK_DATA ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const shared = platform === 'win32' ? windowsFolders(env) : unixFolders;
  const roots = [...named.map((folder) => fromHome(folder, home)), path.join(home, 'nltk_data'), ...shared];
  return ['wordnet', 'wordnet.zip'].flatMap((name) => roots.map((root) => path.join(root, 'corpora', name)));
}

/** A path that begins with `~` as one below the user's own folder. */
export function fromHome(path: string, home = homedir()): string {
  return /^~(?=$|[/\\])/.test(path) ? home + path.slice(1) : path;
}

const unixFolders = [
  '/usr/share/nltk_data',
  '/usr/local/share/nltk_data',
  '/usr/lib/nltk_data',
  '/usr/local/lib/nltk_data',
];

function windowsFolders({ APPDATA = 'C:\\' }: Environment): readonly string[] {
  return [win32.join(APPDATA, 'nltk_data'), 'C:\\nltk_data', 'D:\\nltk_data', 'E:\\nltk_data'];
}
