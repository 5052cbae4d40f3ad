import { type Message, say } from '../languages/message.ts';
import type { Desk } from './desk.ts';

/** Asks the user for leave; an editor that cannot ask has none to give, which the log tells. */
export async function agrees({ connection, words }: Desk, question: Message, yes: Message): Promise<boolean> {
  const [run, cancel] = [words(yes), words(say`Cancel`)];
  const answer = await connection.window
    .showWarningMessage(words(question), { title: run }, { title: cancel })
    .catch((error: Error) => connection.console.warn(`${words(question)} ${error.message}`));
  return answer?.title === run;
}
