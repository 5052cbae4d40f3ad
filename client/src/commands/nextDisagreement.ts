import { sampleStep } from '../sample/sampleStep.ts';

/** Makes the next sample with a label that differs from its score the active one. */
export const nextDisagreement = sampleStep('disagreement');
