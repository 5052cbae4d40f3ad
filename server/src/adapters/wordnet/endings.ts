import type { PartOfSpeech } from './wordNetFiles.ts';

/** A rule of detachment: an ending and what stands in its place. */
export type Ending = readonly [ending: string, instead: string];

const adjectives: readonly Ending[] = [
  ['er', ''],
  ['est', ''],
  ['er', 'e'],
  ['est', 'e'],
];

/** Rules of detachment (morphy(7WN)), as NLTK has them. */
export const endings: Readonly<Record<PartOfSpeech, readonly Ending[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['ves', 'f'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: adjectives,
  adv: [],
};
