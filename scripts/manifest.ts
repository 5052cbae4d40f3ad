import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settableCodes } from '../server/src/rules/unknownSeverities.ts';

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, object> }[] };
}

const setting = 'rewardsmith.diagnostics';

/** The extension’s manifest, in which the setting of severities lists the codes that there are. */
export function manifest(): Manifest {
  const given: Manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'));
  for (const { properties } of given.contributes.configuration)
    if (properties[setting]) properties[setting] = { ...properties[setting], propertyNames: { enum: settableCodes } };
  return given;
}
