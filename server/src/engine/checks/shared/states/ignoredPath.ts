/** A step as data: `*` is any key or element, `[*]` any element, `is` the one of a name. */
export type WrittenStep = { readonly step: '*' | '[*]' } | { readonly step: 'is'; readonly name: string };

/** Whether one step of a path is meant. */
export type Step = (key: string | number) => boolean;

const anything: Step = () => true;
const anyElement: Step = (key) => typeof key === 'number';

/** A name, a `*`, a number or `*` in brackets, a name in brackets and quotes. */
const piece = /\.([^.[\]*"'\s]+|\*)|\[(\d+|\*)\]|\[(?:"([^"]*)"|'([^']*)')\]/gy;

/**
 * Reads a path such as `orders[*].updated_at` or `users.*.seen`: `*` is any key or element, `[*]` any element, and
 * `["a.b"]` a key with a dot; a `$` in front means nothing. Undefined where it cannot be read.
 */
export function readIgnoredPath(source: string): readonly Step[] | undefined {
  return ignoredSteps(source)?.map(meant);
}

/** The same path as data. */
export function ignoredSteps(source: string): readonly WrittenStep[] | undefined {
  const bare = source.trim().replace(/^\$(?=[.[])/, '');
  const text = /^[.[]/.test(bare) ? bare : `.${bare}`;
  const pieces = [...text.matchAll(piece)];
  const isRead = pieces.reduce((sum, [written]) => sum + written.length, 0) === text.length;
  return isRead ? pieces.map(stepOf) : undefined;
}

function stepOf([, name, element, double, single]: RegExpMatchArray): WrittenStep {
  if (name === '*') return { step: '*' };
  if (element === '*') return { step: '[*]' };
  return { step: 'is', name: (name ?? element ?? double ?? single)! };
}

function meant(written: WrittenStep): Step {
  if (written.step === 'is') return (key) => String(key) === written.name;
  return written.step === '*' ? anything : anyElement;
}
