import type { LanguageFault } from '../../language.ts';
import type { PythonModule } from '../parsePython.ts';
import { mostFaults } from '../syntaxFault.ts';
import { attributeOfDict } from './attributeOfDict.ts';
import { endlessLoops } from './endlessLoops.ts';
import { evaluation } from './evaluation.ts';
import { fileAccess } from './fileAccess.ts';
import { generousExcept } from './generousExcept.ts';
import { keptScore } from './keptScore.ts';
import { nondeterministic } from './nondeterministic.ts';
import { returnsBool } from './returnsBool.ts';
import { scoreRange } from './scoreRange.ts';
import { type Scan, scan } from './shared/scan.ts';
import { sleeps } from './sleeps.ts';
import { unguardedAccess } from './unguardedAccess.ts';

const finders: readonly ((scan: Scan) => LanguageFault[])[] = [
  returnsBool,
  scoreRange,
  unguardedAccess,
  attributeOfDict,
  generousExcept,
  keptScore,
  evaluation,
  nondeterministic,
  fileAccess,
  endlessLoops,
  sleeps,
];

/** What Python allows and a grader gets wrong; of each kind a bounded number. */
export function hazards(module: PythonModule): LanguageFault[] {
  const seen = scan(module);
  return finders.flatMap((find) => find(seen).slice(0, mostFaults));
}
