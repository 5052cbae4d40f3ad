import { openRowCommand, runCommand, showErrorsCommand } from '../../../server/src/protocol.ts';
import type { Host } from '../host.ts';
import { cancel } from './cancel.ts';
import { clearApiKey } from './clearApiKey.ts';
import { newGrader } from './newGrader.ts';
import { openExamples } from './openExamples.ts';
import { openRow } from './openRow.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { restartServer } from './restartServer.ts';
import { run } from './run.ts';
import { runAll } from './runAll.ts';
import { setApiKey } from './setApiKey.ts';
import { showErrors } from './showErrors.ts';
import { showOutput } from './showOutput.ts';

/** The commands that `package.json` contributes, by id. */
export const table: Readonly<Record<string, (host: Host, given?: never) => unknown>> = {
  [runCommand]: run,
  'rewardsmith.runAll': runAll,
  'rewardsmith.cancel': cancel,
  'rewardsmith.newGrader': newGrader,
  'rewardsmith.setApiKey': setApiKey,
  'rewardsmith.clearApiKey': clearApiKey,
  [openRowCommand]: openRow,
  [showErrorsCommand]: showErrors,
  'rewardsmith.showOutput': showOutput,
  'rewardsmith.restartServer': restartServer,
  'rewardsmith.openWalkthrough': openWalkthrough,
  'rewardsmith.openExamples': openExamples,
};
