import type { LanguageFault } from '../language.ts';
import { type Message, say } from '../message.ts';
import { fallsThrough } from './fallsThrough.ts';
import { statementsOf } from './nestedBlocks.ts';
import type { Expression, ExpressionKind, FunctionStatement } from './tree.ts';

const articles: Partial<Record<ExpressionKind, Message>> = {
  text: say`a string`,
  bytes: say`bytes`,
  none: say`None`,
  dict: say`a dict`,
  list: say`a list`,
  tuple: say`a tuple`,
  set: say`a set`,
  generator: say`a generator`,
  ellipsis: say`an ellipsis`,
  lambda: say`a function`,
};

/** The faults in what `grade` returns, which must be a number. */
export function returnFaults(grade: FunctionStatement): LanguageFault[] {
  const whole = neverNumber(grade);
  if (whole) return [whole];
  const faults: LanguageFault[] = [];
  let returns = 0;
  for (const statement of statementsOf(grade.body)) {
    if (statement.kind !== 'return') continue;
    returns++;
    const { value, from, to } = statement;
    if (value === undefined) faults.push(returnsText({ from, to }, say`None`));
    else for (const [part, what] of certain(value)) faults.push(returnsText(part, what));
  }
  const missing = missingReturn(grade, returns);
  return missing ? [...faults, missing] : faults;
}

function returnsText({ from, to }: { from: number; to: number }, what: Message): LanguageFault {
  const message = say`\`grade\` must return a number, and this is ${what}: the service scores such a sample 0.`;
  return { code: 'python-returns-text', severity: 'error', from, to, message };
}

/** The values among those of an expression that are certainly no number. */
function certain(value: Expression): [Expression, Message][] {
  if (value.kind === 'conditional') return (value.parts ?? []).flatMap(certain);
  const what = articles[value.kind];
  return what ? [[value, what]] : [];
}

function neverNumber({ asynchronous, generates, name }: FunctionStatement): LanguageFault | undefined {
  if (!asynchronous && !generates) return undefined;
  const what = generates ? say`a generator, because it has a \`yield\`` : say`a coroutine, because it is \`async\``;
  const message = say`\`grade\` must return a number, but a call of this one gives ${what}.`;
  return { code: 'python-returns-text', severity: 'error', from: name.from, to: name.to, message };
}

function missingReturn({ name: { from, to }, body }: FunctionStatement, returns: number): LanguageFault | undefined {
  if (!fallsThrough(body)) return undefined;
  const code = 'python-missing-return';
  if (returns === 0) {
    return { code, severity: 'error', from, to, message: say`\`grade\` never returns a number: it has no \`return\`.` };
  }
  const message = say`\`grade\` can come to its end without a \`return\`; it then gives None, which is no number.`;
  return { code, severity: 'warning', from, to, message };
}
