import { fieldDefinition } from './fieldDefinition.ts';
import { fieldReferences } from './fieldReferences.ts';
import { prepareRenameField } from './prepareRenameField.ts';
import { renameField } from './renameField.ts';
import type { RowsFeature } from './rowsSeen.ts';

/** Every LSP feature that a samples file has; of specs there are more. */
export const rowsFeatures: readonly RowsFeature<never, unknown>[] = [
  prepareRenameField,
  renameField,
  fieldReferences,
  fieldDefinition,
];
