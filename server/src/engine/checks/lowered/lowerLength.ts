import { say } from '../../../languages/message.ts';
import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { Lowered } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { values } from './python/values.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface LengthForm {
  readonly unit?: string | undefined;
  readonly min?: Json | undefined;
  readonly max?: Json | undefined;
  readonly slack?: Json | undefined;
}

export function lowerLength(
  { unit = 'characters', min = 0, max, slack = 0 }: LengthForm,
  { of }: WrittenCriterion,
): Lowered {
  if (unit === 'tokens')
    return { loss: say`the platform’s Python has no tokenizer: \`words\` and \`characters\` can be counted there` };
  const limits = [min, slack, ...(max === undefined ? [] : [max])].map(lowerValue);
  return { python, name: 'length', config: { of: lowerValue(of.source), unit, limits } };
}

const python: PythonPiece = {
  needs: [values],
  source: String.raw`
JS_NUMBER = re.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
JS_WHOLE = re.compile("0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)")
COUNTS = {
    "characters": len,
    "words": lambda text: len(text.split()),
}


def limit_of(spec, row):
    found = find(spec, row)
    text = found.strip(SPACE) if isinstance(found, str) else ""
    if JS_NUMBER.fullmatch(text):
        found = float(text)
    elif JS_WHOLE.fullmatch(text):
        found = int(text, 0)
    try:
        number = float(found) if is_number(found) else -1
    except OverflowError:
        number = -1
    if not 0 <= number < math.inf:
        raise Broken("A limit of length is no number from 0 on.")
    return number


def length(row, config):
    least, slack, *most = [limit_of(spec, row) for spec in config["limits"]]
    if most and most[0] < least:
        raise Broken("max is below min.")
    count = COUNTS[config["unit"]](checked_text(config["of"], row))
    excess = max(least - count, count - most[0] if most else 0)
    return 1 if excess <= 0 else 0 if excess >= slack else 1 - excess / slack
`,
};
