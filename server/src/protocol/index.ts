/**
 * What client and server say to each other beyond LSP. Plain data only; each message has its heading in
 * `docs/protocol.md`.
 */
export * from './commands.ts';
export * from './comparison.ts';
export * from './compiled.ts';
export * from './history.ts';
export * from './labels.ts';
export * from './models.ts';
export * from './prompts.ts';
export * from './python.ts';
export * from './rows.ts';
export * from './rubrics.ts';
export * from './runs.ts';
export * from './sample.ts';
export * from './scores.ts';
export * from './session.ts';
export * from './tests.ts';
export * from './why.ts';
