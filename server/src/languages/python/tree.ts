import type { Range } from '../language.ts';

/** What an expression certainly is; `other` where nothing is certain. */
export type ExpressionKind =
  | 'text'
  | 'bytes'
  | 'none'
  | 'true'
  | 'ellipsis'
  | 'number'
  | 'dict'
  | 'list'
  | 'tuple'
  | 'set'
  | 'generator'
  | 'name'
  | 'attribute'
  | 'subscript'
  | 'starred'
  | 'named'
  | 'call'
  | 'lambda'
  | 'conditional'
  | 'other';

export interface Expression extends Range {
  readonly kind: ExpressionKind;
  /** The members of a tuple or list, the two branches of a conditional. */
  readonly parts?: readonly Expression[];
}

export interface Parameter extends Range {
  readonly name: string;
  readonly kind: 'positional' | 'rest' | 'keyword' | 'keywords';
  readonly optional: boolean;
}

export interface Name extends Range {
  readonly name: string;
}

export interface Imported extends Range {
  /** The dotted name; it begins with `.` for a module beside. */
  readonly module: string;
  /** The names bound in the module. */
  readonly binds: readonly string[];
  /** Names taken out of the module, each perhaps a module itself. */
  readonly members: readonly Name[];
}

export type Block = readonly Statement[];

export type Statement =
  | FunctionStatement
  | (Range & { readonly kind: 'class'; readonly name: Name; readonly body: Block })
  | (Range & { readonly kind: 'if'; readonly branches: readonly Block[]; readonly otherwise?: Block })
  | (Range & { readonly kind: 'loop'; readonly endless: boolean; readonly body: Block; readonly otherwise?: Block })
  | TryStatement
  | (Range & { readonly kind: 'with'; readonly body: Block })
  | (Range & { readonly kind: 'match'; readonly cases: readonly Block[] })
  | (Range & { readonly kind: 'return'; readonly value?: Expression })
  | (Range & { readonly kind: 'raise' | 'break' | 'other' })
  | (Range & { readonly kind: 'assign'; readonly names: readonly string[] })
  | (Range & { readonly kind: 'import'; readonly modules: readonly Imported[] });

/** `from` and `to` span the head, from `def` to before its `:`. */
export interface FunctionStatement extends Range {
  readonly kind: 'function';
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  readonly asynchronous: boolean;
  /** Its body has a `yield` of its own. */
  readonly generates: boolean;
}

export interface TryStatement extends Range {
  readonly kind: 'try';
  readonly body: Block;
  readonly handlers: readonly Block[];
  /** Whether each handler takes any exception at all. */
  readonly broad: readonly boolean[];
  /** A handler takes a failed import. */
  readonly guardsImports: boolean;
  readonly otherwise?: Block;
  readonly last?: Block;
}
