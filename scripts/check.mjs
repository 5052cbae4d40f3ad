import { close } from './checks/check.mjs';
import { quickUnits, style, types } from './checks/checks.mjs';
import { installPackages } from './setup/installPackages.mjs';
import { onProjectNode } from './setup/nodeBinary.mjs';

await installPackages();
await onProjectNode();
close(await Promise.all([types(), style(), quickUnits()]));
