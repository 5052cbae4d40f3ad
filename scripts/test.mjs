import { close } from './checks/check.mjs';
import { bundles, endToEnd, style, types, units, vsix } from './checks/checks.mjs';
import { chromium } from './setup/chromium.mjs';
import { codeServer } from './setup/codeServer.mjs';
import { installPackages } from './setup/installPackages.mjs';
import { messageOf } from './setup/messageOf.mjs';
import { onProjectNode } from './setup/nodeBinary.mjs';

const results = [];
try {
  await installPackages();
  await onProjectNode();
  results.push(...(await Promise.all([types(), style(), bundles()])));
  for (const check of [units, vsix]) results.push(await check());
  await chromium();
  await codeServer();
  results.push(await endToEnd());
} catch (error) {
  console.error(`\n${messageOf(error)}`);
  results.push({ passed: 0, failed: 1 });
}
close(results);
