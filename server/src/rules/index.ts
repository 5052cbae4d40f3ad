import { ambiguousPrecedence } from './ambiguousPrecedence.ts';
import { bleuOnShortText } from './bleuOnShortText.ts';
import { comparedArguments } from './comparedArguments.ts';
import { cosineOutsideEvals } from './cosineOutsideEvals.ts';
import { criteriaListInFineTuning } from './criteriaListInFineTuning.ts';
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
import { flatResponseFormat } from './flatResponseFormat.ts';
import { formulaArity } from './formulaArity.ts';
import { formulaNotSupported } from './formulaNotSupported.ts';
import { formulaSyntax } from './formulaSyntax.ts';
import { formulaUnknownFunction } from './formulaUnknownFunction.ts';
import { formulaUnknownName } from './formulaUnknownName.ts';
import { formulaUnusedGrader } from './formulaUnusedGrader.ts';
import { functionNamedGrader } from './functionNamedGrader.ts';
import { gradersList } from './gradersList.ts';
import { hyperparameterOutOfBounds } from './hyperparameterOutOfBounds.ts';
import { imageInText } from './imageInText.ts';
import { ineffectiveThreshold } from './ineffectiveThreshold.ts';
import { judgeRetired } from './judgeRetired.ts';
import { judgeWithoutTemplate } from './judgeWithoutTemplate.ts';
import { misplacedGrader } from './misplacedGrader.ts';
import { missingKey } from './missingKey.ts';
import { missingName } from './missingName.ts';
import { missingPassThreshold } from './missingPassThreshold.ts';
import { modelSampleNotText } from './modelSampleNotText.ts';
import { noGrader } from './noGrader.ts';
import { outOfBounds } from './outOfBounds.ts';
import { outputJsonWithoutFormat } from './outputJsonWithoutFormat.ts';
import { passingLabelUnknown } from './passingLabelUnknown.ts';
import { pythonIndentedSource } from './pythonIndentedSource.ts';
import { pythonMissingGrade } from './pythonMissingGrade.ts';
import { pythonMissingReturn } from './pythonMissingReturn.ts';
import { pythonNetwork } from './pythonNetwork.ts';
import { pythonReturnsText } from './pythonReturnsText.ts';
import { pythonSourceTooLarge } from './pythonSourceTooLarge.ts';
import { pythonSwappedParameters } from './pythonSwappedParameters.ts';
import { pythonSyntax } from './pythonSyntax.ts';
import { pythonUnavailableModule } from './pythonUnavailableModule.ts';
import { pythonWrongParameters } from './pythonWrongParameters.ts';
import { reversedRange } from './reversedRange.ts';
import type { FileRule, GraderRule } from './rule.ts';
import { scaleWithoutRange } from './scaleWithoutRange.ts';
import { secretInHeader } from './secretInHeader.ts';
import { singleBraces } from './singleBraces.ts';
import { surplusBraces } from './surplusBraces.ts';
import { swappedLike } from './swappedLike.ts';
import { temperatureOnReasoningJudge } from './temperatureOnReasoningJudge.ts';
import { templateExpression } from './templateExpression.ts';
import { templateUnknownField } from './templateUnknownField.ts';
import { templateUnknownRoot } from './templateUnknownRoot.ts';
import { templateWithoutPath } from './templateWithoutPath.ts';
import { thresholdOutsideRange } from './thresholdOutsideRange.ts';
import { unclosedTemplate } from './unclosedTemplate.ts';
import { unknownHyperparameter } from './unknownHyperparameter.ts';
import { unknownImageTag } from './unknownImageTag.ts';
import { unknownJudge } from './unknownJudge.ts';
import { unknownKey } from './unknownKey.ts';
import { unknownKind } from './unknownKind.ts';
import { unknownValue } from './unknownValue.ts';
import { unlexableGraderKey } from './unlexableGraderKey.ts';
import { unquotedTemplate } from './unquotedTemplate.ts';
import { unreadCompletion } from './unreadCompletion.ts';
import { unusualTemplateKey } from './unusualTemplateKey.ts';
import { wildcardInLike } from './wildcardInLike.ts';
import { wrongLength } from './wrongLength.ts';
import { wrongType } from './wrongType.ts';

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
  unclosedTemplate,
  emptyTemplate,
  templateExpression,
  templateUnknownRoot,
  templateWithoutPath,
  templateUnknownField,
  surplusBraces,
  singleBraces,
  unusualTemplateKey,
  unreadCompletion,
  judgeWithoutTemplate,
  swappedLike,
  emptyReference,
  wildcardInLike,
  comparedArguments,
  bleuOnShortText,
  imageInText,
  reversedRange,
  scaleWithoutRange,
  thresholdOutsideRange,
  temperatureOnReasoningJudge,
  effortOnPlainJudge,
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
  unknownImageTag,
  endpointNotHttps,
  secretInHeader,
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
  evalWithoutSampleSchema,
  modelSampleNotText,
];
