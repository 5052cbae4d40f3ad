#!/usr/bin/env node
import * as modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Said before anything newer is loaded, which would fail with a word that helps nobody.
if (Number.parseInt(process.versions.node, 10) < 22) {
  process.stderr.write(`rewardsmith: needs Node 22 or newer, and this is Node ${process.versions.node}.\n`);
  process.exit(2);
}
// Compiling is half of what a short call takes; all that follows comes out of Node's own cache the second time (from Node 22 on).
modules.enableCompileCache?.();
// Rows die young: a nursery that grows would only hold more of them, and leave the processor's cache.
setFlagsFromString('--semi-space-growth-factor=1');
await import('./processShell.ts');
