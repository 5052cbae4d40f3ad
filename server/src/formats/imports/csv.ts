import type { ImportFormat } from './importFormat.ts';
import { criteriaTable, tableCertainty } from './shared/criteriaTable.ts';

export const csv: ImportFormat = {
  name: 'csv',
  title: 'CSV',
  docs:
    'A table with commas, semicolons or tabs, a criterion a row: columns `requirement` (or `criterion`, `description`), ' +
    'and where there are such `points` (or `weight`), `id`, `title`, `tags`, `rationale`.',
  detect: ({ cells }) => tableCertainty(cells),
  read: ({ cells }) => criteriaTable(cells),
};
