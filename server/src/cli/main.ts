#!/usr/bin/env node
import * as modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Said before anything newer is loaded, which would fail with a word that helps nobody.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 8)) {
  process.stderr.write(`rewardsmith: needs Node 22.8 or newer, and this is Node ${process.versions.node}.\n`);
  process.exit(2);
}
// A young generation that never grows keeps runs over many rows far below 300 MB, and makes none of them slower.
setFlagsFromString('--semi-space-growth-factor=1');
// Compiling is half of what a short call takes; all that follows comes out of Node's own cache the second time (from Node 22 on).
modules.enableCompileCache?.();
await import('./processShell.ts');
