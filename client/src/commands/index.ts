import {
  editPythonCommand,
  openRowCommand,
  runCommand,
  showErrorsCommand,
  showPromptCommand,
} from '../../../server/src/protocol.ts';
import type { Host } from '../host.ts';
import { cancel } from './cancel.ts';
import { clearApiKey } from './clearApiKey.ts';
import { editPython } from './editPython.ts';
import { importRubric } from './importRubric.ts';
import { listModels } from './listModels.ts';
import { newGrader } from './newGrader.ts';
import { newRubric } from './newRubric.ts';
import { openExamples } from './openExamples.ts';
import { openRow } from './openRow.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { restartServer } from './restartServer.ts';
import { run } from './run.ts';
import { runAll } from './runAll.ts';
import { setApiKey } from './setApiKey.ts';
import { showErrors } from './showErrors.ts';
import { showOutput } from './showOutput.ts';
import { showPrompt } from './showPrompt.ts';

/** The commands that `package.json` contributes, by id. */
export const table: Readonly<Record<string, (host: Host, given?: never) => unknown>> = {
  [runCommand]: run,
  'rewardsmith.runAll': runAll,
  'rewardsmith.cancel': cancel,
  'rewardsmith.listModels': listModels,
  'rewardsmith.newGrader': newGrader,
  'rewardsmith.newRubric': newRubric,
  'rewardsmith.importRubric': importRubric,
  'rewardsmith.setApiKey': setApiKey,
  'rewardsmith.clearApiKey': clearApiKey,
  [openRowCommand]: openRow,
  [showErrorsCommand]: showErrors,
  [editPythonCommand]: editPython,
  [showPromptCommand]: showPrompt,
  'rewardsmith.showOutput': showOutput,
  'rewardsmith.restartServer': restartServer,
  'rewardsmith.openWalkthrough': openWalkthrough,
  'rewardsmith.openExamples': openExamples,
};
