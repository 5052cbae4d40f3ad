import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { Lowered } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { folding } from './python/folding.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface ContainsForm {
  readonly all_of?: Json | undefined;
  readonly any_of?: Json | undefined;
  readonly fold_case?: boolean | undefined;
}

export function lowerContains({ all_of, any_of, fold_case = false }: ContainsForm, { of }: WrittenCriterion): Lowered {
  const wish = (every: boolean, texts: Json | undefined) => (texts === undefined ? [] : [[every, lowerValue(texts)]]);
  const wishes = [...wish(true, all_of), ...wish(false, any_of)] as Json;
  return { python, name: 'contains', config: { of: lowerValue(of.source), wishes, fold_case } };
}

const python: PythonPiece = {
  needs: [folding],
  source: `
def needles(spec, row):
    found = find(spec, row)
    flat = [found] if not isinstance(found, list) else found
    texts = []
    for each in flat:
        texts.extend(text_of(inner) for inner in (each if isinstance(found, list) and isinstance(each, list) else [each]))
    if not texts or "" in texts:
        raise Broken("contains has no text to look for, or an empty one.")
    return texts


def contains(row, config):
    wishes = [(every, needles(spec, row)) for every, spec in config["wishes"]]
    fold = fold_case if config["fold_case"] else str
    hay = fold(checked_text(config["of"], row))
    return all((all if every else any)(fold(text) in hay for text in texts) for every, texts in wishes)
`,
};
