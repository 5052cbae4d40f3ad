/** What a filter of rows asks of a row, as plain data. */
export type Filter =
  | { readonly is: 'all' | 'any'; readonly parts: readonly Filter[] }
  | { readonly is: 'not'; readonly part: Filter }
  | { readonly is: 'compare'; readonly sign: Sign; readonly left: Operand; readonly right: Operand }
  /** Of a cell of the row where `key` is absent. */
  | { readonly is: 'state'; readonly state: CellWord; readonly key?: string }
  /** A text that stands in the row, whatever its case. */
  | { readonly is: 'text'; readonly text: string };

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** `expert` is what an expert says in place of the criterion. */
export type Operand =
  | { readonly number: number }
  | { readonly text: string }
  | { readonly key: string }
  | { readonly expert: string };

/** What can be asked of cells in one word. */
export type CellWord = 'error' | 'lacking' | 'skipped' | 'labelled' | 'passed' | 'failed';
