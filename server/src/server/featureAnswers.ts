import { features, workspaceFeatures } from '../features/index.ts';
import { rowsFeatures } from '../features/rows/index.ts';
import { answer, settledAnswer } from './answer.ts';
import type { Desk } from './desk.ts';
import { rowsAnswer } from './rows/rowsAnswer.ts';
import type { WorkspaceSpecs } from './workspaceSpecs.ts';

/** Who answers each method of the features. */
export function featureAnswers(desk: Desk, specs: WorkspaceSpecs): ReadonlyMap<string, Answering> {
  const one = features.map((feature): Entry => {
    const inRows = rowsFeatures.find(({ method }) => method === feature.method);
    return [
      feature.method,
      (params) => {
        const uri = uriOf(params);
        if (inRows && desk.documents.samples.has(uri)) return rowsAnswer(desk, inRows, uri, params as never);
        return (feature.settled ? settledAnswer : answer)(desk, feature, uri, params as never);
      },
    ];
  });
  const all = workspaceFeatures.map((feature): Entry => [feature.method, (params) => specs.answer(feature, params)]);
  return new Map([...one, ...all]);
}

type Answering = (params: Addressed) => unknown;
type Entry = readonly [method: string, answering: Answering];

/** What a request is about: a document, or an item of an answer that keeps its document's address. */
export interface Addressed {
  readonly textDocument?: { readonly uri: string };
  readonly data?: { readonly uri?: string };
}

function uriOf({ textDocument, data }: Addressed): string {
  return textDocument?.uri ?? data?.uri ?? '';
}
