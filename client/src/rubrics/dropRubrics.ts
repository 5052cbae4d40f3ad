import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ImportAnswer, importRubric } from '../../../server/src/protocol/index.ts';
import { droppedFile } from './droppedFile.ts';

const kind = DocumentDropOrPasteEditKind.Empty.append('rubric', 'import');
const list = 'text/uri-list';

/** Offers to import a file that is dropped into a rubric: right there where it is empty, else as an unsaved one. */
export function dropRubrics(client: LanguageClient): Disposable {
  const selector = [{ language: 'rubric-yaml' }, { language: 'yaml', scheme: 'untitled' }];
  return languages.registerDocumentDropEditProvider(selector, providerOf(client), {
    providedDropEditKinds: [kind],
    dropMimeTypes: [list],
  });
}

function providerOf(client: LanguageClient): DocumentDropEditProvider {
  return {
    provideDocumentDropEdits: async (document: TextDocument, _position: Position, dropped: DataTransfer) => {
      const uri = droppedFile((await dropped.get(list)?.asString()) ?? '');
      const answer = uri && (await client.sendRequest<ImportAnswer>(importRubric, { uri }));
      if (!uri || !answer || 'refused' in answer) return undefined;
      const isEmpty = document.getText().trim() === '';
      return isEmpty
        ? new DocumentDropEdit(answer.text, l10n.t('Import as Rubric'), kind)
        : besides(Uri.parse(uri), answer.text);
    },
  };
}

/** Leaves the text as it is; what is usual comes first. */
function besides(file: Uri, text: string): DocumentDropEdit {
  const edit = new DocumentDropEdit('', l10n.t('Import as Rubric in a New File'), kind);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '.rubric.yaml');
  edit.yieldTo = [DocumentDropOrPasteEditKind.Text, DocumentDropOrPasteEditKind.Empty.append('uri')];
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.insert(Uri.from({ scheme: 'untitled', path: name }), new Position(0, 0), text);
  return edit;
}
