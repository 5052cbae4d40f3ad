import { listModels } from '../adapters/judges/listModels.ts';
import { say, sentence } from '../languages/message.ts';
import type { ListModels, RunEnded } from '../protocol/index.ts';
import type { Desk } from './desk.ts';

/** Asks the judges' provider once for its models, because the user wants it, and keeps them for this session. */
export async function listModelsRequest(desk: Desk, { uri }: ListModels): Promise<RunEnded> {
  const { known, trusted, listed, secret, words } = desk;
  if (!trusted)
    return { state: 'refused', message: words(say`This workspace is not trusted, so nothing of it is run.`) };
  const address = known.get(uri)?.settings.judge.baseUrl;
  if (address === undefined) return { state: 'refused', message: words(say`Open the grader file first.`) };
  const found = await listModels({ baseURL: address, apiKey: () => secret(address) });
  if ('message' in found) return { state: 'failed', message: words(sentence(found.message)) };
  listed.set(address, { address, models: found.models });
  const count = found.models.length;
  return {
    state: 'done',
    message: words(say`${address} lists ${count} models. Completion of \`model\` offers them first.`),
  };
}
