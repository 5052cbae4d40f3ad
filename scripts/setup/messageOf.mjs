import { Missing } from './missing.mjs';

/** What a person should read of an error: with its trace only where it is a fault of these scripts. */
export function messageOf(error) {
  return error instanceof Missing || error.constructor === Error ? error.message : error.stack;
}
