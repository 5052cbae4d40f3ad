/** Fills a view with random bytes. */
export { randomFillSync } from 'node:crypto';
