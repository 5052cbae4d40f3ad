import { ambiguousPrecedence } from './ambiguousPrecedence.ts';
import { bleuOnShortText } from './bleuOnShortText.ts';
import { booleanComparedAsText } from './booleanComparedAsText.ts';
import { checkCannotFail } from './checkCannotFail.ts';
import { comparedArguments } from './comparedArguments.ts';
import { constantTemplate } from './constantTemplate.ts';
import { cosineOutsideEvals } from './cosineOutsideEvals.ts';
import { criteriaFromCompletion } from './criteriaFromCompletion.ts';
import { criteriaFromText } from './criteriaFromText.ts';
import { criteriaListInFineTuning } from './criteriaListInFineTuning.ts';
import { criterionWithoutCheck } from './criterionWithoutCheck.ts';
import { duplicateCriterion } from './duplicateCriterion.ts';
import { duplicateGraderName } from './duplicateGraderName.ts';
import { duplicateLabel } from './duplicateLabel.ts';
import { effortOnPlainJudge } from './effortOnPlainJudge.ts';
import { emptyGraders } from './emptyGraders.ts';
import { emptyLabels } from './emptyLabels.ts';
import { emptyReference } from './emptyReference.ts';
import { emptyTemplate } from './emptyTemplate.ts';
import { endpointNotHttps } from './endpointNotHttps.ts';
import { evalWithoutSampleSchema } from './evalWithoutSampleSchema.ts';
import { everyLabelPasses } from './everyLabelPasses.ts';
import { faultyCriteriaList } from './faultyCriteriaList.ts';
import { faultyGraderFile } from './faultyGraderFile.ts';
import { faultySql } from './faultySql.ts';
import { flatResponseFormat } from './flatResponseFormat.ts';
import { formulaArity } from './formulaArity.ts';
import { formulaConstant } from './formulaConstant.ts';
import { formulaDeadInput } from './formulaDeadInput.ts';
import { formulaDecreasing } from './formulaDecreasing.ts';
import { formulaDiscontinuity } from './formulaDiscontinuity.ts';
import { formulaDivisionByZero } from './formulaDivisionByZero.ts';
import { formulaDomain } from './formulaDomain.ts';
import { formulaNonMonotone } from './formulaNonMonotone.ts';
import { formulaNotSupported } from './formulaNotSupported.ts';
import { formulaOutOfRange } from './formulaOutOfRange.ts';
import { formulaOverflow } from './formulaOverflow.ts';
import { formulaPenaltyRewards } from './formulaPenaltyRewards.ts';
import { formulaSyntax } from './formulaSyntax.ts';
import { formulaUndecided } from './formulaUndecided.ts';
import { formulaUnknownFunction } from './formulaUnknownFunction.ts';
import { formulaUnknownName } from './formulaUnknownName.ts';
import { formulaUnnormalisedWeights } from './formulaUnnormalisedWeights.ts';
import { formulaUnreachableScore } from './formulaUnreachableScore.ts';
import { formulaUnusedGrader } from './formulaUnusedGrader.ts';
import { formulaVetoFailsOpen } from './formulaVetoFailsOpen.ts';
import { fromFindsNothing } from './fromFindsNothing.ts';
import { functionNamedGrader } from './functionNamedGrader.ts';
import { gateOnPenalty } from './gateOnPenalty.ts';
import { gateOutOfRange } from './gateOutOfRange.ts';
import { gradersList } from './gradersList.ts';
import { hyperparameterOutOfBounds } from './hyperparameterOutOfBounds.ts';
import { imageInText } from './imageInText.ts';
import { ineffectiveBatch } from './ineffectiveBatch.ts';
import { ineffectivePoints } from './ineffectivePoints.ts';
import { ineffectiveThreshold } from './ineffectiveThreshold.ts';
import { judgeRetired } from './judgeRetired.ts';
import { judgeWithoutTemplate } from './judgeWithoutTemplate.ts';
import { leakedReference } from './leakedReference.ts';
import { likenessOfNumbers } from './likenessOfNumbers.ts';
import { logprobsOnReasoningJudge } from './logprobsOnReasoningJudge.ts';
import { misplacedGrader } from './misplacedGrader.ts';
import { missingFile } from './missingFile.ts';
import { missingJudge } from './missingJudge.ts';
import { missingKey } from './missingKey.ts';
import { missingName } from './missingName.ts';
import { missingPassThreshold } from './missingPassThreshold.ts';
import { modelSampleNotText } from './modelSampleNotText.ts';
import { noGrader } from './noGrader.ts';
import { noPositivePoints } from './noPositivePoints.ts';
import { nullInText } from './nullInText.ts';
import { numberComparedAsText } from './numberComparedAsText.ts';
import { outOfBounds } from './outOfBounds.ts';
import { outputFormatMismatch } from './outputFormatMismatch.ts';
import { outputJsonWithoutFormat } from './outputJsonWithoutFormat.ts';
import { passingLabelUnknown } from './passingLabelUnknown.ts';
import { patternSyntax } from './patternSyntax.ts';
import { promptAsksTwoThings } from './promptAsksTwoThings.ts';
import { promptNotVerifiable } from './promptNotVerifiable.ts';
import { promptTooLong } from './promptTooLong.ts';
import { pythonAttributeOfDict } from './pythonAttributeOfDict.ts';
import { pythonEndlessLoop } from './pythonEndlessLoop.ts';
import { pythonEval } from './pythonEval.ts';
import { pythonFileAccess } from './pythonFileAccess.ts';
import { pythonGenerousExcept } from './pythonGenerousExcept.ts';
import { pythonIndentedSource } from './pythonIndentedSource.ts';
import { pythonLint } from './pythonLint.ts';
import { pythonMissingGrade } from './pythonMissingGrade.ts';
import { pythonMissingReturn } from './pythonMissingReturn.ts';
import { pythonNetwork } from './pythonNetwork.ts';
import { pythonNondeterministic } from './pythonNondeterministic.ts';
import { pythonReturnsBool } from './pythonReturnsBool.ts';
import { pythonReturnsText } from './pythonReturnsText.ts';
import { pythonScoreOutOfRange } from './pythonScoreOutOfRange.ts';
import { pythonSleep } from './pythonSleep.ts';
import { pythonSourceTooLarge } from './pythonSourceTooLarge.ts';
import { pythonSwappedParameters } from './pythonSwappedParameters.ts';
import { pythonSyntax } from './pythonSyntax.ts';
import { pythonUnavailableModule } from './pythonUnavailableModule.ts';
import { pythonUnguardedAccess } from './pythonUnguardedAccess.ts';
import { pythonWrongParameters } from './pythonWrongParameters.ts';
import { reversedRange } from './reversedRange.ts';
import { rubricWithoutCriteria } from './rubricWithoutCriteria.ts';
import type { FileRule, GraderRule } from './rule.ts';
import { scaleWithoutAnchors } from './scaleWithoutAnchors.ts';
import { scaleWithoutRange } from './scaleWithoutRange.ts';
import { secretInHeader } from './secretInHeader.ts';
import { severalChecks } from './severalChecks.ts';
import { singleBraces } from './singleBraces.ts';
import { sqlOrderIgnored } from './sqlOrderIgnored.ts';
import { strayKey } from './strayKey.ts';
import { surplusBraces } from './surplusBraces.ts';
import { swappedLike } from './swappedLike.ts';
import { temperatureOnReasoningJudge } from './temperatureOnReasoningJudge.ts';
import { templateExpression } from './templateExpression.ts';
import { templateFieldNotInSamples } from './templateFieldNotInSamples.ts';
import { templateFieldPartial } from './templateFieldPartial.ts';
import { templateObjectInText } from './templateObjectInText.ts';
import { templateUnknownField } from './templateUnknownField.ts';
import { templateUnknownRoot } from './templateUnknownRoot.ts';
import { templateWithoutPath } from './templateWithoutPath.ts';
import { textComparedAsNumber } from './textComparedAsNumber.ts';
import { thresholdOutsideRange } from './thresholdOutsideRange.ts';
import { unclosedTemplate } from './unclosedTemplate.ts';
import { unfencedCompletion } from './unfencedCompletion.ts';
import { unknownHyperparameter } from './unknownHyperparameter.ts';
import { unknownImageTag } from './unknownImageTag.ts';
import { unknownJudge } from './unknownJudge.ts';
import { unknownKey } from './unknownKey.ts';
import { unknownKind } from './unknownKind.ts';
import { unknownValue } from './unknownValue.ts';
import { unlexableGraderKey } from './unlexableGraderKey.ts';
import { unquotedTemplate } from './unquotedTemplate.ts';
import { unreadCompletion } from './unreadCompletion.ts';
import { unsoundCheck } from './unsoundCheck.ts';
import { untrainableModel } from './untrainableModel.ts';
import { unusualTemplateKey } from './unusualTemplateKey.ts';
import { wildcardInLike } from './wildcardInLike.ts';
import { wrongLength } from './wrongLength.ts';
import { wrongType } from './wrongType.ts';
import { zeroPoints } from './zeroPoints.ts';

/** Rules about one grader, in the order in which the reference lists them. */
export const graderRules: readonly GraderRule[] = [
  unknownKind,
  missingKey,
  wrongType,
  unknownValue,
  wrongLength,
  outOfBounds,
  unknownKey,
  unquotedTemplate,
  misplacedGrader,
  cosineOutsideEvals,
  missingName,
  missingPassThreshold,
  ineffectiveThreshold,
  gradersList,
  emptyGraders,
  unlexableGraderKey,
  functionNamedGrader,
  formulaSyntax,
  formulaUnknownFunction,
  formulaArity,
  formulaNotSupported,
  formulaUnknownName,
  formulaUnusedGrader,
  ambiguousPrecedence,
  formulaDivisionByZero,
  formulaDomain,
  formulaOverflow,
  formulaOutOfRange,
  formulaUnnormalisedWeights,
  formulaVetoFailsOpen,
  formulaDeadInput,
  formulaConstant,
  formulaDecreasing,
  formulaPenaltyRewards,
  formulaNonMonotone,
  formulaDiscontinuity,
  formulaUnreachableScore,
  formulaUndecided,
  unclosedTemplate,
  emptyTemplate,
  templateExpression,
  templateUnknownRoot,
  templateWithoutPath,
  templateUnknownField,
  surplusBraces,
  singleBraces,
  unusualTemplateKey,
  templateFieldNotInSamples,
  templateFieldPartial,
  templateObjectInText,
  nullInText,
  numberComparedAsText,
  booleanComparedAsText,
  likenessOfNumbers,
  unreadCompletion,
  judgeWithoutTemplate,
  unfencedCompletion,
  promptNotVerifiable,
  promptAsksTwoThings,
  outputFormatMismatch,
  promptTooLong,
  swappedLike,
  emptyReference,
  wildcardInLike,
  comparedArguments,
  bleuOnShortText,
  imageInText,
  reversedRange,
  scaleWithoutRange,
  scaleWithoutAnchors,
  thresholdOutsideRange,
  temperatureOnReasoningJudge,
  effortOnPlainJudge,
  logprobsOnReasoningJudge,
  judgeRetired,
  unknownJudge,
  passingLabelUnknown,
  emptyLabels,
  duplicateLabel,
  everyLabelPasses,
  pythonSyntax,
  pythonIndentedSource,
  pythonMissingGrade,
  pythonWrongParameters,
  pythonSwappedParameters,
  pythonReturnsText,
  pythonMissingReturn,
  pythonUnavailableModule,
  pythonNetwork,
  pythonSourceTooLarge,
  pythonReturnsBool,
  pythonScoreOutOfRange,
  pythonUnguardedAccess,
  pythonAttributeOfDict,
  pythonGenerousExcept,
  pythonEval,
  pythonNondeterministic,
  pythonFileAccess,
  pythonEndlessLoop,
  pythonSleep,
  pythonLint,
  unknownImageTag,
  endpointNotHttps,
  secretInHeader,
  rubricWithoutCriteria,
  criteriaFromText,
  criteriaFromCompletion,
  faultyCriteriaList,
  criterionWithoutCheck,
  severalChecks,
  strayKey,
  patternSyntax,
  unsoundCheck,
  missingJudge,
  checkCannotFail,
  textComparedAsNumber,
  faultySql,
  sqlOrderIgnored,
  fromFindsNothing,
  constantTemplate,
  gateOnPenalty,
  gateOutOfRange,
  noPositivePoints,
  zeroPoints,
  ineffectiveBatch,
  ineffectivePoints,
];

/** Rules about a whole file. */
export const fileRules: readonly FileRule[] = [
  noGrader,
  criteriaListInFineTuning,
  duplicateGraderName,
  flatResponseFormat,
  unknownHyperparameter,
  hyperparameterOutOfBounds,
  outputJsonWithoutFormat,
  untrainableModel,
  evalWithoutSampleSchema,
  modelSampleNotText,
  leakedReference,
  duplicateCriterion,
  missingFile,
  faultyGraderFile,
];
