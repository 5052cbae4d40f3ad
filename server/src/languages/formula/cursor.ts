import type { LanguageFault, Range } from '../language.ts';
import type { NameNode } from './formula.ts';
import { type Token, type TokenKind, tokens } from './tokens.ts';

/** Where a parse of one formula stands and what it found so far; lives as long as that parse. */
export class Cursor {
  readonly text: string;
  readonly names: NameNode[] = [];
  readonly faults: LanguageFault[] = [];
  private readonly tokens: readonly Token[];
  private readonly reported = new Set<string>();
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokens(text);
  }

  get size(): number {
    return this.tokens.length;
  }

  get next(): Token {
    return this.peek(0);
  }

  /** The token `ahead` places on; the end token beyond the last, an empty one before the first. */
  peek(ahead: number): Token {
    const start: Token = { kind: 'end', text: '', from: 0, to: 0 };
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] ?? start;
  }

  /** Steps over the next token, which is never the end. */
  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.at++;
    return token;
  }

  takeIf(kind: TokenKind): Token | undefined {
    return this.next.kind === kind ? this.take() : undefined;
  }

  report(fault: LanguageFault): void {
    this.faults.push(fault);
  }

  /** Reports the first fault of its sort. */
  reportFirst(sort: string, fault: LanguageFault): void {
    if (!this.reported.has(sort)) this.report(fault);
    this.reported.add(sort);
  }

  has(sort: string): boolean {
    return this.reported.has(sort);
  }

  slice({ from, to }: Range): string {
    return this.text.slice(from, to);
  }
}
