import type { LanguageFault } from '../language.ts';
import { type Message, say } from '../message.ts';
import type { FunctionStatement, Parameter } from './tree.ts';

/** The faults in the parameters of `grade`, which is called with two positional arguments, sample and item. */
export function parameterFaults(grade: FunctionStatement, source: string): LanguageFault[] {
  const positional = grade.parameters.filter(({ kind }) => kind === 'positional');
  const wrong = wrongParameters(grade, positional);
  if (wrong) return [{ code: 'python-wrong-parameters', severity: 'error', ...head(grade, source), message: wrong }];
  const [first, second] = positional;
  return first?.name === 'item' && second?.name === 'sample' ? [swapped(first, second)] : [];
}

function wrongParameters({ parameters }: FunctionStatement, positional: readonly Parameter[]): Message | undefined {
  const needed = parameters.find(({ kind, optional }) => kind === 'keyword' && !optional);
  if (needed)
    return say`\`grade\` is called with two positional arguments, \`(sample, item)\`, so nothing gives \`${needed.name}\`, which it takes by name only.`;
  const least = positional.filter(({ optional }) => !optional).length;
  const most = parameters.some(({ kind }) => kind === 'rest') ? Number.POSITIVE_INFINITY : positional.length;
  if (least <= 2 && most >= 2) return undefined;
  if (most === Number.POSITIVE_INFINITY)
    return say`\`grade\` is called with two positional arguments, \`(sample, item)\`, but this one takes at least ${least}.`;
  if (most === 0)
    return say`\`grade\` is called with two positional arguments, \`(sample, item)\`, but this one takes none.`;
  return least === most
    ? say`\`grade\` is called with two positional arguments, \`(sample, item)\`, but this one takes ${most}.`
    : say`\`grade\` is called with two positional arguments, \`(sample, item)\`, but this one takes ${least} to ${most}.`;
}

function head({ parameters, name }: FunctionStatement, source: string): { from: number; to: number } {
  const [first, last] = [parameters[0], parameters.at(-1)];
  if (!first || !last) return { from: name.from, to: source.indexOf(')', name.to) + 1 || name.to };
  return { from: first.from, to: last.to };
}

function swapped(first: Parameter, second: Parameter): LanguageFault {
  const message = say`\`grade\` is called as \`grade(sample, item)\`: here the two names are swapped, so each holds the other.`;
  const repair = {
    title: say`Swap the parameters`,
    edits: [
      { from: first.from, to: first.to, text: second.name },
      { from: second.from, to: second.to, text: first.name },
    ],
  };
  return { code: 'python-swapped-parameters', severity: 'error', from: first.from, to: second.to, message, repair };
}
