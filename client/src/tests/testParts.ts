import type { LogOutputChannel, TestController } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Scores } from '../scores/scores.ts';
import type { TestItems } from './testItems.ts';

/** What the Test Explorer stands on. */
export interface TestParts {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  readonly scores: Scores;
  readonly controller: TestController;
  readonly items: TestItems;
}
