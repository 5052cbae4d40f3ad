import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exists } from './files.ts';

/** The setting `rewardsmith.samples`: spec glob → samples path, both relative to `folder`. */
export interface SamplesSetting {
  readonly folder: string;
  readonly samples: Readonly<Record<string, string>>;
}

/** What may say where the samples of a spec are. */
export interface SamplesSources {
  /** What the spec itself says, relative to its file. */
  readonly own?: string | undefined;
  readonly setting?: SamplesSetting | undefined;
}

/**
 * The samples that belong to a spec: what it says itself, else its sibling `NAME.samples.jsonl`, each where there is
 * such a file, else what the setting says; undefined for none.
 */
export async function samplesFile(spec: string, { own, setting }: SamplesSources = {}): Promise<string | undefined> {
  const said = ownSamples(spec, own);
  if (said !== undefined && (await exists(said))) return said;
  const sibling = spec.replace(/(\.(grader|rubric))?\.(json|ya?ml)$/i, '.samples.jsonl');
  if (sibling !== spec && (await exists(sibling))) return sibling;
  if (!setting) return undefined;
  const short = relative(setting.folder, spec).replaceAll('\\', '/');
  const found = Object.entries(setting.samples).find(([glob]) => globPattern(glob).test(short));
  return found && (isAbsolute(found[1]) ? found[1] : resolve(setting.folder, found[1]));
}

/** The samples that a spec names, relative to its own file; undefined where it names none. */
export function ownSamples(spec: string, own: string | undefined): string | undefined {
  return own === undefined ? undefined : resolve(dirname(spec), own);
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
