import type { LabelledCriterion, SampleLabel } from '../../../server/src/protocol/index.ts';

type Options = Pick<LabelledCriterion, 'options'>;

/**
 * The key of each label to choose from: `m` and `n` for met and not met, a number's own digit, and for levels their
 * places from 1 to 9. A tenth level has none.
 */
export function labelKey({ options }: Options, label: SampleLabel): string | undefined {
  if (typeof label === 'boolean') return label ? 'm' : 'n';
  if (typeof label === 'number') return label >= 0 && label <= 9 ? String(label) : undefined;
  const place = options.indexOf(label) + 1;
  return place >= 1 && place <= 9 ? String(place) : undefined;
}

/** The label that a key stands for; undefined where it stands for none. */
export function labelOfKey(criterion: Options, key: string): SampleLabel | undefined {
  return criterion.options.find((label) => labelKey(criterion, label) === key);
}
