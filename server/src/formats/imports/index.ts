import { bfcl } from './bfcl.ts';
import { checklist } from './checklist.ts';
import { csv } from './csv.ts';
import { foundryEvaluators } from './foundryEvaluators.ts';
import { foundryRubric } from './foundryRubric.ts';
import { gdpval } from './gdpval.ts';
import { gEval } from './gEval.ts';
import { healthBench } from './healthBench.ts';
import { healthBenchLabels } from './healthBenchLabels.ts';
import type { ImportFormat } from './importFormat.ts';
import { inspect } from './inspect.ts';
import { judgeBench } from './judgeBench.ts';
import { markdownTable } from './markdownTable.ts';
import { nemoGymComponents } from './nemoGymComponents.ts';
import { nemoGymEquivalence } from './nemoGymEquivalence.ts';
import { openaiCriteria } from './openaiCriteria.ts';
import { openaiEvals } from './openaiEvals.ts';
import { openaiGrader } from './openaiGrader.ts';
import { openRubrics } from './openRubrics.ts';
import { paperBench } from './paperBench.ts';
import { prBench } from './prBench.ts';
import { profBench } from './profBench.ts';
import { prometheus } from './prometheus.ts';
import { promptfoo } from './promptfoo.ts';
import { rar } from './rar.ts';
import { rarWeights } from './rarWeights.ts';
import { researchRubrics } from './researchRubrics.ts';
import { rewardBench } from './rewardBench.ts';
import { rewardFunctions } from './rewardFunctions.ts';
import { rewardkit } from './rewardkit.ts';
import { verifiers } from './verifiers.ts';

/** Every format that can be imported; of two that are equally sure of a file the first is taken. */
export const imports: readonly ImportFormat[] = [
  promptfoo,
  openaiGrader,
  openaiCriteria,
  foundryEvaluators,
  foundryRubric,
  healthBench,
  healthBenchLabels,
  paperBench,
  rar,
  rarWeights,
  researchRubrics,
  prBench,
  profBench,
  gdpval,
  prometheus,
  gEval,
  openaiEvals,
  inspect,
  verifiers,
  rewardkit,
  rewardFunctions,
  nemoGymEquivalence,
  nemoGymComponents,
  bfcl,
  judgeBench,
  rewardBench,
  openRubrics,
  markdownTable,
  csv,
  checklist,
];
