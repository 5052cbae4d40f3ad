import { Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type Committed, committed } from '../../../server/src/protocol/index.ts';
import { isSpec } from '../isSpec.ts';
import { type GitApi, gitApi, type Repository } from './gitApi.ts';

/** Tells the server what the last commit has of each open spec, and tells it again when that may be another. */
export function followCommits(client: LanguageClient, log: LogOutputChannel): Disposable {
  const listening: Disposable[] = [];
  gitApi().then(
    (git) => git && listening.push(follow(client, git)),
    (error) => log.warn(error),
  );
  return new Disposable(() => Disposable.from(...listening).dispose());
}

function follow(client: LanguageClient, git: GitApi): Disposable {
  const told = new Map<string, string | undefined>();
  const tell = async (document: TextDocument) => {
    const uri = document.uri.toString();
    if (!isSpec(document) || document.uri.scheme !== 'file') return;
    const repository = git.getRepository(document.uri);
    const commit = repository?.state.HEAD?.commit;
    if (told.get(uri) === commit) return;
    told.set(uri, commit);
    const text = await textIn(repository, commit, document);
    if (told.get(uri) !== commit || document.isClosed) return;
    const news: Committed = { uri, text };
    await client.sendNotification(committed, news);
  };
  const tellAll = () => {
    for (const document of workspace.textDocuments) void tell(document);
  };
  const watched = new Map<Repository, Disposable>();
  const watch = (repository: Repository) => {
    watched.set(repository, repository.state.onDidChange(tellAll));
    tellAll();
  };
  const unwatch = (repository: Repository) => {
    watched.get(repository)?.dispose();
    watched.delete(repository);
    tellAll();
  };
  git.repositories.forEach(watch);
  tellAll();
  return Disposable.from(
    git.onDidOpenRepository(watch),
    git.onDidCloseRepository(unwatch),
    workspace.onDidOpenTextDocument(tell),
    workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      told.clear();
      tellAll();
    }),
    new Disposable(() => Disposable.from(...watched.values()).dispose()),
  );
}

/** Null where the commit has no such file. */
async function textIn(
  repository: Repository | null,
  commit: string | undefined,
  { uri }: TextDocument,
): Promise<string | null> {
  if (!repository || commit === undefined) return null;
  return repository.show(commit, uri.fsPath).catch(() => null);
}
