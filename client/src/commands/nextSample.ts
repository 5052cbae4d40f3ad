import { sampleStep } from '../sample/sampleStep.ts';

/** Makes the next sample the active one. */
export const nextSample = sampleStep('next');
