import {
  compareCommand,
  editPythonCommand,
  openRowCommand,
  runCommand,
  runPythonCommand,
  showCompiledCommand,
  showErrorsCommand,
  showPromptCommand,
  showResultsCommand,
  showSampleCommand,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { cancel } from './cancel.ts';
import { clearApiKey } from './clearApiKey.ts';
import { clearLabel } from './clearLabel.ts';
import { clearRuns } from './clearRuns.ts';
import { compare } from './compare.ts';
import { compareRuns } from './compareRuns.ts';
import { compareWithLatestRun } from './compareWithLatestRun.ts';
import { deleteRun } from './deleteRun.ts';
import { editPython } from './editPython.ts';
import { importRubric } from './importRubric.ts';
import { labelLevel } from './labelLevel.ts';
import { labelMet } from './labelMet.ts';
import { labelNotMet } from './labelNotMet.ts';
import { labelSample } from './labelSample.ts';
import { listModels } from './listModels.ts';
import { newGrader } from './newGrader.ts';
import { newRubric } from './newRubric.ts';
import { nextCriterion } from './nextCriterion.ts';
import { nextDisagreement } from './nextDisagreement.ts';
import { nextFailure } from './nextFailure.ts';
import { nextSample } from './nextSample.ts';
import { openExamples } from './openExamples.ts';
import { openRow } from './openRow.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { pickSample } from './pickSample.ts';
import { previousCriterion } from './previousCriterion.ts';
import { previousSample } from './previousSample.ts';
import { replayPrompt } from './replayPrompt.ts';
import { restartServer } from './restartServer.ts';
import { restoreRun } from './restoreRun.ts';
import { run } from './run.ts';
import { runAll } from './runAll.ts';
import { runPython } from './runPython.ts';
import { setApiKey } from './setApiKey.ts';
import { showCompiled } from './showCompiled.ts';
import { showErrors } from './showErrors.ts';
import { showOutput } from './showOutput.ts';
import { showPrompt } from './showPrompt.ts';
import { showResults } from './showResults.ts';
import { showSample } from './showSample.ts';
import { toggleLabelling } from './toggleLabelling.ts';
import { toggleSampleScores } from './toggleSampleScores.ts';
import { undoLabel } from './undoLabel.ts';

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
  [showCompiledCommand]: showCompiled,
  [compareCommand]: compare,
  'rewardsmith.compareRuns': compareRuns,
  'rewardsmith.compareWithLatestRun': compareWithLatestRun,
  'rewardsmith.restoreRun': restoreRun,
  'rewardsmith.deleteRun': deleteRun,
  'rewardsmith.clearRuns': clearRuns,
  [showSampleCommand]: showSample,
  'rewardsmith.pickSample': pickSample,
  'rewardsmith.nextSample': nextSample,
  'rewardsmith.previousSample': previousSample,
  'rewardsmith.nextFailure': nextFailure,
  'rewardsmith.nextDisagreement': nextDisagreement,
  'rewardsmith.toggleSampleScores': toggleSampleScores,
  [showResultsCommand]: showResults,
  'rewardsmith.labelSample': labelSample,
  'rewardsmith.toggleLabelling': toggleLabelling,
  'rewardsmith.labelMet': labelMet,
  'rewardsmith.labelNotMet': labelNotMet,
  'rewardsmith.labelLevel': labelLevel,
  'rewardsmith.clearLabel': clearLabel,
  'rewardsmith.undoLabel': undoLabel,
  'rewardsmith.nextCriterion': nextCriterion,
  'rewardsmith.previousCriterion': previousCriterion,
  [runPythonCommand]: runPython,
  'rewardsmith.replayPrompt': replayPrompt,
  'rewardsmith.showOutput': showOutput,
  'rewardsmith.restartServer': restartServer,
  'rewardsmith.openWalkthrough': openWalkthrough,
  'rewardsmith.openExamples': openExamples,
};
