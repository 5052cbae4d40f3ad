import * as modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

// The server starts with the editor: what was compiled once comes out of Node's own cache (from Node 22 on).
modules.enableCompileCache?.();
// What a keystroke leaves behind dies young: a nursery that grows would only hold more of it, up to 128 MB.
setFlagsFromString('--semi-space-growth-factor=1');
// The text before the keystroke is too large for the nursery: garbage is looked for at 2.5 times what lives, not 4 times.
setFlagsFromString('--heap-growing-percent=150');
const { startServer } = await import('./server.ts');
startServer();
