/** What a person says of a sample by one criterion: met or not, the name of a level, or a number. */
export type Label = boolean | string | number;
