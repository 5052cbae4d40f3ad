const pattern = /^(?:item|sample)(?:\.[\p{L}\p{N}_$@]+(?:-[\p{L}\p{N}_$@]+)*|\[0\])*$/u;

/** Whether a template can name a field of the samples: keys with spaces, dots or quotes have no form in it. */
export function writablePath(path: string): boolean {
  return pattern.test(path);
}
