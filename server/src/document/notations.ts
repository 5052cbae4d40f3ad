import type { Json } from '../engine/json.ts';
import { quote } from './quote.ts';
import { readers } from './readers/index.ts';
import type { Change, Reader, Tree } from './tree.ts';
import { jsonString } from './written/jsonString.ts';
import type { Standing } from './written/standing.ts';
import { yamlString } from './written/yamlString.ts';
import { literalScalar } from './yaml/literalScalar.ts';
import { writeYaml } from './yaml/writeYaml.ts';

/** One way to write a spec. */
export interface Notation {
  readonly name: 'json' | 'yaml';
  readonly reader: Reader;
  /** A string as this notation writes it. */
  readonly quote: (text: string) => string;
  /** What begins a comment; absent where there are none. */
  readonly comment?: string;
  /** A value over several lines, indented by two blanks; it ends without a line break. */
  readonly write: (value: Json) => string;
  /** A text line by line, each begun by `indent`; undefined where it cannot be. Absent where strings hold no lines. */
  readonly lines?: (text: string, indent: string) => string | undefined;
  /** Ways to make a string read another text, the best first; which of them does so is told by reading. */
  readonly rewrites: (standing: Standing, text: string) => Iterable<Change>;
}

const json: Notation = {
  name: 'json',
  reader: readers.json,
  quote: quote.json,
  write: (value) => JSON.stringify(value, null, 2),
  rewrites: jsonString,
};

const yaml: Notation = {
  name: 'yaml',
  reader: readers.yaml,
  quote: quote.yaml,
  comment: '#',
  write: writeYaml,
  lines: literalScalar,
  rewrites: yamlString,
};

const marked = (tree: Tree): Tree => ({ ...tree, language: 'rubric' });

/** The notations by name; `rubric` is YAML in a file whose name says that it is a rubric. */
export const notations: Readonly<Record<Notation['name'] | 'rubric', Notation>> = {
  json,
  yaml,
  rubric: {
    ...yaml,
    reader: {
      read: (text) => marked(yaml.reader.read(text)),
      edit: (before, change, text) => marked(yaml.reader.edit(before, change, text)),
    },
  },
};
