import { say } from '../message.ts';
import { Cursor } from './cursor.ts';
import type { CallNode, Formula, FormulaNode, NameNode, Operator } from './formula.ts';
import { functions } from './functions.ts';
import { operatorSubstitutes } from './substitutes.ts';
import * as faults from './syntaxFaults.ts';
import type { Token } from './tokens.ts';

/** How tightly an operator holds its left and its right operand; a sign holds like `sign`. */
const powers: ReadonlyMap<string, readonly [left: number, right: number]> = new Map([
  ['+', [1, 2]],
  ['-', [1, 2]],
  ['*', [3, 4]],
  ['/', [3, 4]],
  ['^', [7, 6]],
]);
const sign = 5;

/** What other languages write for an operator of this one. */
const meant: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['//', '/'],
  ['−', '-'],
  ['–', '-'],
]);

const secondHalves: ReadonlyMap<string, string> = new Map([
  [':', '?'],
  ['else', 'if'],
]);

const deepest = 150;
const longest = 4000;

/** Reads a formula: usual arithmetic, `^` from the right and tighter than a sign. Never throws. */
export function parseFormula(text: string): Formula {
  const cursor = new Cursor(text);
  const { names, faults: found } = cursor;
  if (cursor.next.kind === 'end') {
    return { text, names, faults: [faults.syntaxFault({ from: 0, to: text.length }, say`The formula is empty.`)] };
  }
  if (cursor.size > longest) {
    const message = say`The formula is too long: more than ${longest} numbers, names and operators.`;
    return { text, names, faults: [faults.syntaxFault({ from: 0, to: text.length }, message)] };
  }
  const tree = wholeText(cursor);
  return { text, tree, names, faults: found.sort((a, b) => a.from - b.from) };
}

function wholeText(cursor: Cursor): FormulaNode {
  let tree = expression(cursor, 0, 0, undefined);
  while (cursor.next.kind !== 'end') {
    const token = cursor.take();
    const before = cursor.text.slice(0, token.from);
    const isComma = token.kind === 'comma';
    cursor.report(isComma ? faults.strayComma(token, before, cursor.next) : faults.closesNothing(token));
    if (isComma && beginsOperand(cursor.next)) expression(cursor, 0, 0, token);
    else tree = continued(cursor, tree, 0, 0);
  }
  return tree;
}

function expression(cursor: Cursor, least: number, depth: number, before: Token | undefined): FormulaNode {
  if (depth > deepest) return tooDeep(cursor);
  return continued(cursor, operand(cursor, depth, before), least, depth);
}

/** Takes in the operators that hold at least as tightly as `least`. */
function continued(cursor: Cursor, first: FormulaNode, least: number, depth: number): FormulaNode {
  let left = first;
  for (;;) {
    const token = cursor.next;
    const symbol = meant.get(token.text) ?? token.text;
    const power = powers.get(symbol);
    if (power) {
      if (power[0] < least) return left;
      left = binary(cursor, left, symbol, power[1], depth);
    } else if (endsExpression(token) || (least > 0 && !isAttached(token))) return left;
    else foreign(cursor, depth);
  }
}

function binary(cursor: Cursor, left: FormulaNode, symbol: string, right: number, depth: number): FormulaNode {
  const token = cursor.take();
  if (token.kind === 'foreign') cursor.report(faults.notSupported(token));
  const operator: Operator = { symbol, from: token.from, to: token.to };
  const operand = expression(cursor, right, depth + 1, token);
  return { kind: 'binary', operator, left, right: operand, from: left.from, to: Math.max(token.to, operand.to) };
}

function endsExpression({ kind }: Token): boolean {
  return kind === 'end' || kind === 'close' || kind === 'comma';
}

/** An attribute or index belongs to what stands right before it. */
function isAttached({ text }: Token): boolean {
  return text.startsWith('.') || text.startsWith('[');
}

/** Reports what stands where only an operator can, and skips what it would apply to. */
function foreign(cursor: Cursor, depth: number): void {
  const before = cursor.peek(-1);
  const token = cursor.take();
  if (operatorSubstitutes.has(token.text)) {
    reportOnce(cursor, token);
    if (beginsOperand(cursor.next)) expression(cursor, 0, depth + 1, token);
  } else if (token.kind === 'stray') cursor.report(faults.unexpected(token));
  else if (token.kind !== 'foreign') operandAfter(cursor, before, token);
  else if (isAttached(token)) reportAttribute(cursor, before, token);
  else cursor.report(faults.notSupported(token));
}

function operandAfter(cursor: Cursor, before: Token, token: Token): void {
  reportMissingOperator(cursor, before, token);
  if (token.kind === 'name') addName(cursor, token);
}

function reportMissingOperator(cursor: Cursor, before: Token, token: Token): void {
  if (before.kind === 'stray' || before.kind === 'foreign') return;
  const message = say`An operator is missing between \`${before.text}\` and \`${token.text}\`.`;
  cursor.reportFirst('missing operator', faults.syntaxFault({ from: before.from, to: token.to }, message));
}

function reportAttribute(cursor: Cursor, before: Token, dot: Token): void {
  const base = before.kind === 'name' ? before : undefined;
  if (base?.text === 'item' || base?.text === 'sample') cursor.names.pop();
  cursor.report(dot.text.startsWith('.') ? faults.attribute(base, dot) : faults.notSupported(dot));
}

/** The second half of `a ? b : c` and `b if a else c` is not reported again. */
function reportOnce(cursor: Cursor, token: Token): void {
  const half = secondHalves.get(token.text);
  if (half === undefined || !cursor.has(half)) cursor.reportFirst(token.text, faults.notSupported(token));
}

function beginsOperand({ kind }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'open';
}

function operand(cursor: Cursor, depth: number, before: Token | undefined): FormulaNode {
  const token = cursor.next;
  if (token.kind === 'number') return number(cursor);
  if (token.kind === 'name') return nameOrCall(cursor, depth);
  if (token.kind === 'open') return group(cursor, depth);
  if (token.text === '-' || token.text === '+') return signed(cursor, depth);
  if (token.kind === 'foreign' || token.kind === 'stray') return foreignOperand(cursor, depth, before);
  if (before || token.kind !== 'close') cursor.report(faults.missingOperand(before, token));
  return { kind: 'missing', from: token.from, to: token.from };
}

function foreignOperand(cursor: Cursor, depth: number, before: Token | undefined): FormulaNode {
  const token = cursor.take();
  cursor.report(token.kind === 'stray' ? faults.unexpected(token) : faults.notSupported(token));
  const goesOn = token.kind === 'stray' || operatorSubstitutes.has(token.text);
  if (goesOn && !endsExpression(cursor.next)) return expression(cursor, sign, depth + 1, before ?? token);
  return { kind: 'missing', from: token.from, to: token.to };
}

function number(cursor: Cursor): FormulaNode {
  const { text, from, to } = cursor.take();
  const value = Number(text);
  if (!Number.isFinite(value)) cursor.report(faults.syntaxFault({ from, to }, say`This number is too large.`));
  return { kind: 'number', value, from, to };
}

function signed(cursor: Cursor, depth: number): FormulaNode {
  const { text: symbol, from, to, kind } = cursor.take();
  const inner = expression(cursor, sign, depth + 1, { text: symbol, from, to, kind });
  return { kind: 'sign', operator: { symbol, from, to }, operand: inner, from, to: Math.max(to, inner.to) };
}

function nameOrCall(cursor: Cursor, depth: number): FormulaNode {
  const token = cursor.take();
  if (cursor.next.kind === 'open') return call(cursor, token, depth);
  if (!operatorSubstitutes.has(token.text) || !beginsOperand(cursor.next)) return addName(cursor, token);
  cursor.report(faults.notSupported(token));
  return expression(cursor, sign, depth + 1, token);
}

function addName(cursor: Cursor, { text: name, from, to }: Token): NameNode {
  const node: NameNode = { kind: 'name', name, from, to };
  cursor.names.push(node);
  return node;
}

function group(cursor: Cursor, depth: number): FormulaNode {
  const open = cursor.take();
  const inner = expression(cursor, 0, depth + 1, open);
  while (cursor.next.kind === 'comma') {
    const comma = cursor.take();
    cursor.report(faults.strayComma(comma, cursor.text.slice(0, comma.from), cursor.next));
    if (beginsOperand(cursor.next)) expression(cursor, 0, depth + 1, comma);
  }
  return { kind: 'group', inner, from: open.from, to: closing(cursor, open, inner.to) };
}

/** Where the parenthesis closes: after its `)`, or, reported, at `end`. */
function closing(cursor: Cursor, open: Token, end: number): number {
  const close = cursor.takeIf('close');
  if (!close && !cursor.has('depth')) cursor.report(faults.unclosed(open, cursor.text.trimEnd().length));
  return close?.to ?? Math.max(open.to, end);
}

function call(cursor: Cursor, { text: name, from, to }: Token, depth: number): FormulaNode {
  const open = cursor.take();
  const args = argumentList(cursor, open, depth);
  const end = closing(cursor, open, args.at(-1)?.to ?? open.to);
  const node: CallNode = { kind: 'call', function: { kind: 'name', name, from, to }, args, from, to: end };
  checkCall(cursor, node);
  return node;
}

function argumentList(cursor: Cursor, open: Token, depth: number): FormulaNode[] {
  const args: FormulaNode[] = [];
  if (endsExpression(cursor.next) && cursor.next.kind !== 'comma') return args;
  for (let before: Token | undefined = open; before; before = cursor.takeIf('comma')) {
    args.push(expression(cursor, 0, depth + 1, before));
  }
  return args;
}

function checkCall(cursor: Cursor, node: CallNode): void {
  const found = Object.hasOwn(functions, node.function.name) ? functions[node.function.name] : undefined;
  const texts = node.args.map((arg) => cursor.slice(arg));
  const fault = found ? faults.wrongArity(node, found.least, found.most) : faults.unknownFunction(node, texts);
  if (fault) cursor.report(fault);
}

function tooDeep(cursor: Cursor): FormulaNode {
  const { from, to } = cursor.next;
  const message = say`The formula is nested too deeply: more than ${deepest} levels.`;
  cursor.reportFirst('depth', faults.syntaxFault({ from, to }, message));
  while (!endsExpression(cursor.next)) cursor.take();
  return { kind: 'missing', from, to };
}
