/**
 * Client → server, request: the user wants to know what models the judges' provider has. Resolves when it answered,
 * with what a shell should say.
 */
export const listModels = 'rewardsmith/models';
export interface ListModels {
  /** The document whose settings name the provider. */
  readonly uri: string;
}
