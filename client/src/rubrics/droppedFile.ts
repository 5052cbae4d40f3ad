/** Files that other tools keep rubrics in; our own are opened, not imported. */
const foreign = /\.(?:jsonl?|ya?ml|toml|csv|md|txt)$/i;
const own = /\.(?:(?:grader|rubric)\.(?:json|ya?ml)|samples\.jsonl)$/i;

/** The one file of a dropped list of addresses that may hold a rubric of another tool; undefined where there is none. */
export function droppedFile(uriList: string): string | undefined {
  const uris = uriList.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [uri, ...others] = uris;
  if (uri === undefined || others.length > 0 || !uri.startsWith('file:')) return undefined;
  return foreign.test(uri) && !own.test(uri) ? uri : undefined;
}
