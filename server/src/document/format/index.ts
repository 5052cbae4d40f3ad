import type { Notation } from '../readers/index.ts';
import { formatJson } from './formatJson.ts';
import type { Formatter } from './formatter.ts';
import { formatYaml } from './formatYaml.ts';
import { typedYaml } from './typedYaml.ts';

/** The layouts by the name of their notation. */
export const formatters: Readonly<Record<Notation, Formatter>> = {
  json: { format: formatJson },
  yaml: { format: formatYaml, typed: typedYaml },
};
