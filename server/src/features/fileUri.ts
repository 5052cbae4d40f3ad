/** The address of a file that a spec names, relative to the spec; undefined where the path names none. */
export function fileUri(spec: string, path: string): string | undefined {
  const relative = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path !== '' && URL.canParse(relative, spec) ? new URL(relative, spec).href : undefined;
}
