import type { ParameterInformation, SignatureHelp, SignatureInformation } from 'vscode-languageserver-types';
import { plainMarkup } from './plainMarkup.ts';
import type { Client, SignatureClient } from './seen.ts';

/** A call for a client: parameters by their words where it takes no places, texts without marks where it shows none. */
export function plainSignature(help: SignatureHelp | null, { textDocument }: Client): SignatureHelp | null {
  const known = textDocument?.signatureHelp?.signatureInformation ?? {};
  return help && { ...help, signatures: help.signatures.map((signature) => plain(signature, known)) };
}

function plain(signature: SignatureInformation, known: SignatureClient): SignatureInformation {
  const { label, parameters = [] } = signature;
  const placed = known.parameterInformation?.labelOffsetSupport === true;
  const own = parameters.map((parameter) => (placed ? parameter : { ...parameter, label: wordsOf(label, parameter) }));
  return {
    ...signature,
    ...docs(signature, known),
    parameters: own.map((each) => ({ ...each, ...docs(each, known) })),
  };
}

function wordsOf(signature: string, { label }: ParameterInformation): string {
  return typeof label === 'string' ? label : signature.slice(...label);
}

function docs(
  { documentation }: Pick<ParameterInformation, 'documentation'>,
  { documentationFormat }: SignatureClient,
) {
  return documentation === undefined ? {} : { documentation: plainMarkup(documentation, documentationFormat) };
}
