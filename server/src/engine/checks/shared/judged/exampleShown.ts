import { canonical } from '../../../hash.ts';
import type { Row } from '../../../sample.ts';
import type { RowMaterial } from './materialOf.ts';
import type { Example } from './promptOf.ts';
import type { Trial } from './trial.ts';

/**
 * The example that a row is: the same completion, space at its ends aside, and where the example has an `item` the same
 * item. The judge was told its verdict, so what it says of that row measures nothing.
 */
export function exampleShown({ examples }: Trial, { checked }: RowMaterial, row: Row): Example | undefined {
  if (examples.length === 0) return undefined;
  const completion = checked.text.trim();
  return examples.find((each) => each.completion.trim() === completion && isOf(each, row));
}

function isOf({ item }: Example, row: Row): boolean {
  return item === undefined || canonical(item) === canonical(row.item);
}
