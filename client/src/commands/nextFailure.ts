import { sampleStep } from '../sample/sampleStep.ts';

/** Makes the next sample that fails the active one. */
export const nextFailure = sampleStep('failure');
