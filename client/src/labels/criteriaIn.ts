import { commands, type DocumentLink, type TextDocument } from 'vscode';
import { specOfSample } from '../sample/sampleUri.ts';

/** A criterion named in the document of a sample. */
export interface NamedCriterion {
  readonly id: string;
  /** From 0. */
  readonly line: number;
}

/** The criteria named in the document of a sample, by line: each is a link that leads into the spec. */
export async function criteriaIn(document: TextDocument): Promise<readonly NamedCriterion[]> {
  const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
  const spec = specOfSample(document);
  return links
    .filter(({ target }) => target?.with({ fragment: '' }).toString() === spec)
    .map(({ range }) => ({ id: document.getText(range), line: range.start.line }))
    .sort((one, other) => one.line - other.line);
}
