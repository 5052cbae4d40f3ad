import type { ParameterInformation, Position, SignatureHelp } from 'vscode-languageserver-types';
import type { Piece } from '../document/walk.ts';
import { callAt, functions } from '../languages/formula/index.ts';
import { say, sentence } from '../languages/message.ts';
import { gradeCallAt } from '../languages/python/index.ts';
import { type PieceAt, pieceAt } from './pieceAt.ts';
import { plainSignature } from './plainSignature.ts';
import { rootDocs } from './rootDocs.ts';
import type { Feature, Seen } from './seen.ts';

/** The call around the cursor: a function of a formula, or `grade` in Python. */
export const signatureHelp: Feature<{ readonly position: Position }, SignatureHelp | null> = {
  method: 'textDocument/signatureHelp',
  answer: (seen, { position }) => {
    const place = pieceAt(seen, seen.offset(position));
    return place ? byLanguage[place.piece.language](seen, place) : null;
  },
  plain: plainSignature,
};

const byLanguage: Readonly<Record<Piece['language'], (seen: Seen, place: PieceAt) => SignatureHelp | null>> = {
  template: () => null,
  formula: formulaCall,
  python: gradeCall,
};

function formulaCall({ words }: Seen, { piece, at }: PieceAt): SignatureHelp | null {
  const call = callAt(piece.text, at);
  const known = call && Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  if (!call || !known) return null;
  const { signature, parameters, docs } = known;
  return help(signature, places(signature, parameters), call.argument, words(sentence(docs)));
}

/** Where each parameter stands in a signature such as `min(x, …)`. */
function places(signature: string, parameters: readonly string[]): ParameterInformation[] {
  let at = signature.indexOf('(');
  return parameters.map((parameter) => {
    const from = signature.indexOf(parameter, at);
    at = from + parameter.length;
    return { label: [from, at] };
  });
}

const grade = 'grade(sample, item) -> float';

function gradeCall(seen: Seen, { piece, at }: PieceAt): SignatureHelp | null {
  const argument = gradeCallAt(piece.text, at);
  if (argument === undefined) return null;
  const { words } = seen;
  const parameters = places(grade, ['sample', 'item']).map((place, index) => ({
    ...place,
    documentation: { kind: 'markdown' as const, value: rootDocs(seen, index === 0 ? 'sample' : 'item') },
  }));
  const docs = say`Called for each row, by position. An exception, or anything but a number, scores the row 0.`;
  return help(grade, parameters, argument, words(docs));
}

function help(label: string, parameters: ParameterInformation[], argument: number, value: string): SignatureHelp {
  const activeParameter = Math.min(argument, parameters.length - 1);
  const documentation = { kind: 'markdown' as const, value };
  return { signatures: [{ label, parameters, documentation }], activeSignature: 0, activeParameter };
}
