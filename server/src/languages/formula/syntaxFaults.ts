import { type LanguageFault, type Range, type Repair, replace } from '../language.ts';
import { type Message, say } from '../message.ts';
import { nearest } from '../nearest.ts';
import type { CallNode } from './formula.ts';
import { functions } from './functions.ts';
import { functionSubstitutes, operatorSubstitutes } from './substitutes.ts';
import type { Token } from './tokens.ts';

/** A fault of code `formula-syntax`. */
export function syntaxFault({ from, to }: Range, message: Message, repair?: Repair): LanguageFault {
  return { code: 'formula-syntax', severity: 'error', from, to, message, ...(repair ? { repair } : {}) };
}

/** An operand is expected at `found`, after `before` (an operator, `(` or `,`; absent at the very start). */
export function missingOperand(before: Token | undefined, found: Token): LanguageFault {
  if (found.kind === 'operator') return syntaxFault(found, say`\`${found.text}\` needs a value on its left.`);
  if (before === undefined) return syntaxFault(found, say`A value is missing before \`${found.text}\`.`);
  if (before.kind === 'comma') return syntaxFault(before, say`An argument is missing after this \`,\`.`);
  if (before.kind === 'open' && found.kind === 'close') {
    return syntaxFault({ from: before.from, to: found.to }, say`Nothing stands between these parentheses.`);
  }
  if (before.kind === 'open') return syntaxFault(before, say`A value is missing after this \`(\`.`);
  return syntaxFault(before, say`\`${before.text}\` needs a value on its right.`);
}

/** The `(` that is never closed; the repair closes it at `end`. */
export function unclosed(open: Token, end: number): LanguageFault {
  return syntaxFault(open, say`A \`)\` is missing: this \`(\` is never closed.`, {
    title: say`Add \`)\``,
    edits: [{ from: end, to: end, text: ')' }],
  });
}

export function closesNothing(close: Token): LanguageFault {
  return syntaxFault(close, say`This \`)\` closes nothing.`, replace(say`Remove \`)\``, close, ''));
}

/** A `,` outside the arguments of a function; between two numbers it was meant as a decimal point. */
export function strayComma(comma: Token, before: string, after: Token): LanguageFault {
  const decimal = /\d$/.test(before) && after.kind === 'number' && after.from === comma.to;
  if (!decimal) return syntaxFault(comma, say`A \`,\` may stand only between the arguments of a function.`);
  return syntaxFault(comma, say`Decimals are written with a point.`, replace(say`Write \`.\``, comma, '.'));
}

export function unexpected({ from, to, text }: Token): LanguageFault {
  return syntaxFault({ from, to }, say`Unexpected \`${text}\`.`);
}

/** Another language's operator, word, text or template. */
export function notSupported(token: Token): LanguageFault {
  const { from, to, text } = token;
  const substitute = operatorSubstitutes.get(text);
  const sign = substitute?.text?.([]);
  const message = substitute ? say`\`${text}\` is not supported. ${substitute.advice}` : foreignMessage(token);
  const repair = sign ? { repair: replace(say`Write \`${sign}\``, token, sign) } : {};
  return { code: 'formula-not-supported', severity: 'error', from, to, message, name: text, ...repair };
}

function foreignMessage({ text }: Token): Message {
  if (text.startsWith('{{')) return say`Templates are not read in a formula. Name a grader by its key.`;
  if (text.startsWith('[')) return say`A formula cannot reach into a value. Each grader gives one number.`;
  if (text.startsWith('.')) return say`A formula cannot reach into a value. Name a grader by its key alone.`;
  return say`A formula knows only numbers and graders, no text.`;
}

/** `grader.score`, `item.x`: the name before the attribute is all that can stand. */
export function attribute(base: Token | undefined, dot: Token): LanguageFault {
  const range = { from: base?.from ?? dot.from, to: dot.to };
  const row = base?.text === 'item' || base?.text === 'sample';
  const advice = row
    ? say`A formula cannot read the sample; let a grader do it and name its key.`
    : foreignMessage(dot);
  const repair = base && !row ? { repair: replace(say`Write \`${base.text}\``, range, base.text) } : {};
  return {
    code: 'formula-not-supported',
    severity: 'error',
    ...range,
    message: advice,
    name: `${base?.text ?? ''}${dot.text}`,
    ...repair,
  };
}

/** A call of something that is no function here. */
export function unknownFunction(call: CallNode, args: readonly string[]): LanguageFault {
  const { name, from, to } = call.function;
  const substitute = functionSubstitutes.get(name);
  const near = substitute ? undefined : nearest(name, Object.keys(functions));
  const advice =
    substitute?.advice ?? (near ? say`Did you mean \`${near}\`?` : say`To multiply, write \`${name} * (…)\`.`);
  const known = say`There are \`min\`, \`max\`, \`abs\`, \`floor\`, \`ceil\`, \`exp\`, \`sqrt\` and \`log\`.`;
  const condition = operatorSubstitutes.has(name);
  const message = condition
    ? say`\`${name}\` is not supported. ${advice}`
    : say`\`${name}\` is no function. ${advice} ${known}`;
  const code = condition ? 'formula-not-supported' : 'formula-unknown-function';
  const text = substitute?.text?.(args);
  if (near)
    return {
      code,
      severity: 'error',
      from,
      to,
      message,
      name,
      repair: replace(say`Write \`${near}\``, call.function, near),
    };
  return {
    code,
    severity: 'error',
    from,
    to,
    message,
    name,
    ...(text ? { repair: replace(say`Write \`${text}\``, call, text) } : {}),
  };
}

/** Too few or too many arguments; the range is the surplus ones, or the whole call. */
export function wrongArity(call: CallNode, least: number, most: number): LanguageFault | undefined {
  const count = call.args.length;
  if (count >= least && count <= most) return undefined;
  const surplus = call.args[most];
  const { from, to } = surplus ? { from: surplus.from, to: call.args.at(-1)?.to ?? call.to } : call;
  const { name } = call.function;
  const message =
    most === least
      ? say`\`${name}\` takes one argument, not ${count}.`
      : say`\`${name}\` takes one argument or more, not ${count}.`;
  return { code: 'formula-arity', severity: 'error', from, to, message, name };
}
