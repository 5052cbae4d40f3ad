import { build } from '../setup/build.mjs';
import { packageBin } from '../setup/packageBin.mjs';
import { extensionPackage, packageExtension } from '../setup/packageExtension.mjs';
import { tool } from '../setup/tool.mjs';
import { check, whole } from './check.mjs';
import { suite } from './suite.mjs';

const typeCheck = () => tool(packageBin('typescript', 'tsc'), ['--noEmit', '--project', '.']);
const lint = () => tool(packageBin('@biomejs/biome', 'biome'), ['check', '--error-on-warnings']);

export const types = () => check('types', async () => whole(await typeCheck()));
export const style = () => check('lint and format', async () => whole(await lint()));
/** The suite without child processes and servers: what the inner loop runs. */
export const quickUnits = () => check('unit suite', () => suite('quick', 'vitest.config.ts', { project: 'unit' }));
export const units = () => check('unit suite', () => suite('unit', 'vitest.config.ts'));
export const bundles = () => check('build', async () => whole(await build('--production')));
export const vsix = () => check(`package ${extensionPackage}`, async () => whole(await packageExtension()));
export const endToEnd = () => check('end-to-end suite', () => suite('e2e', 'vitest.e2e.config.ts', { live: true }));
