import { figure } from '../measure/figure.mjs';
import { languageServers } from '../measure/languageServers.mjs';
import { percentile } from '../measure/percentile.mjs';
import { rubricFile } from '../measure/rubricFile.mjs';
import { typing } from '../measure/typing.mjs';

const [criteria, depth] = [2000, 6];

/** A keystroke in a rubric of 2,000 criteria, in lists to depth 6. No peer reads rubrics. */
export async function rows() {
  const text = rubricFile(criteria, depth);
  const about = { uri: 'file:///bench/many.rubric.yaml', languageId: 'rubric-yaml', text, isOurs: true };
  const ours = await typing(languageServers.ours, { ...about, marks: { value: 'unit: words', prompt: 'Padding' } });
  const head = `rubric, ${criteria} criteria, ${Math.round(text.length / 1000)} kB`;
  const p95 = ({ times }) => percentile(times, 0.95);
  const right = ours.stroke.right === 1;
  return [
    figure({ what: `${head}: key → diagnostics p95`, unit: 'ms', ours: p95(ours.stroke), most: 16, also: right }),
    figure({ what: `${head}: share of right diagnostics`, unit: '', ours: ours.stroke.right, least: 1 }),
    figure({ what: `${head}: completion p95`, unit: 'ms', ours: p95(ours.completion), most: 10 }),
    figure({ what: `${head}: hover p95`, unit: 'ms', ours: p95(ours.hover), most: 10 }),
    figure({ what: `${head}: burst of 20, last key → diagnostics p95`, unit: 'ms', ours: p95(ours.burst), most: 30 }),
  ];
}
