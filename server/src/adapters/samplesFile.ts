import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exists } from './files.ts';

/** The setting `rewardsmith.samples`: spec glob → samples path, both relative to `folder`. */
export interface SamplesSetting {
  readonly folder: string;
  readonly samples: Readonly<Record<string, string>>;
}

/** The samples that belong to a spec: its sibling `NAME.samples.jsonl`, else what the setting says; undefined for none. */
export async function samplesFile(spec: string, setting?: SamplesSetting): Promise<string | undefined> {
  const sibling = spec.replace(/(\.(grader|rubric))?\.(json|ya?ml)$/i, '.samples.jsonl');
  if (sibling !== spec && (await exists(sibling))) return sibling;
  if (!setting) return undefined;
  const short = relative(setting.folder, spec).replaceAll('\\', '/');
  const found = Object.entries(setting.samples).find(([glob]) => globPattern(glob).test(short));
  return found && (isAbsolute(found[1]) ? found[1] : resolve(setting.folder, found[1]));
}

/** A glob with `*`, `**` and `?`, as a pattern over a whole path with forward slashes. */
function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|[*?]|[.+^${}()|[\]\\]/g, (found) => wildcards[found] ?? `\\${found}`);
  return new RegExp(`^${source}$`);
}

const wildcards: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** The sibling that a new spec's samples would have. */
export function siblingSamples(spec: string): string {
  return join(
    dirname(spec),
    spec.replace(/^.*[\\/]/, '').replace(/(\.(grader|rubric))?\.(json|ya?ml)$/i, '.samples.jsonl'),
  );
}
