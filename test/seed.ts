import { configureGlobal } from 'fast-check';

/** One seed for all properties, so that a run says the same twice; SEED tries another. */
configureGlobal({ seed: Number(process.env.SEED ?? 20261125) });
