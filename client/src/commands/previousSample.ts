import { sampleStep } from '../sample/sampleStep.ts';

/** Makes the previous sample the active one. */
export const previousSample = sampleStep('previous');
