import { enableCompileCache } from 'node:module';

// The server starts with the editor: what was compiled once comes out of Node's own cache.
enableCompileCache();
const { startServer } = await import('./server.ts');
startServer();
