import type { Reader } from '../tree.ts';
import { json } from './json.ts';
import { yaml } from './yaml.ts';

export type Notation = 'json' | 'yaml';

/** The readers by the name of their notation. */
export const readers: Readonly<Record<Notation, Reader>> = { json, yaml };
