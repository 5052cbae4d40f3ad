import { nearest } from '../languages/nearest.ts';
import { fileRules, graderRules } from './index.ts';
import { severityNames } from './severities.ts';

/** The codes that the setting `rewardsmith.diagnostics` may name, in their order. */
export const settableCodes: readonly string[] = [...graderRules, ...fileRules].map(({ code }) => code).sort();

/** A sentence for each entry of the setting that counts for nothing: a code or a severity that there is not. */
export function unknownSeverities(given: unknown): readonly string[] {
  const entries = given && typeof given === 'object' ? Object.entries(given) : [];
  return entries.flatMap(([code, severity]) => [
    ...unknown('diagnostic', code, settableCodes),
    ...unknown('severity', severity, severityNames).map((sentence) => `${sentence} It was given for \`${code}\`.`),
  ]);
}

function unknown(what: string, given: unknown, known: readonly string[]): readonly string[] {
  if (typeof given === 'string' && known.includes(given)) return [];
  const meant = typeof given === 'string' ? nearest(given, known) : undefined;
  const cure = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const written = typeof given === 'string' ? given : JSON.stringify(given);
  return [`\`rewardsmith.diagnostics\` names an unknown ${what}, \`${written}\`.${cure}`];
}
