import { figure } from '../measure/figure.mjs';
import { graderFile } from '../measure/graderFile.mjs';
import { languageServers } from '../measure/languageServers.mjs';
import { percentile } from '../measure/percentile.mjs';
import { typing } from '../measure/typing.mjs';

const p50 = ({ times }) => percentile(times, 0.5);
const p95 = ({ times }) => percentile(times, 0.95);
const marks = { value: 'like', prompt: 'Padding' };
const file = (notation) => `file:///bench/many.grader.${notation}`;

/** A keystroke in a file of 500 graders: how long until the editor shows the right thing. */
export async function rows() {
  const texts = graderFile(500);
  return [...(await inNotation('json', texts.json, 1)), ...(await inNotation('yaml', texts.yaml, 10))];
}

async function inNotation(notation, text, atLeast) {
  const rival = languageServers[notation];
  const uri = file(notation);
  const ours = await typing(languageServers.ours, { uri, languageId: `grader-${notation}`, text, isOurs: true, marks });
  const theirs = await typing(rival, { uri, languageId: notation, text, isOurs: false, marks });
  const head = `${notation.toUpperCase()} ${Math.round(text.length / 1000)} kB`;
  const beside = (name, of, limits = {}) =>
    theirs[name] && { peer: { name: rival.name, value: of(theirs[name]), ...limits } };
  const right = ours.stroke.right === 1;
  return [
    figure({
      what: `${head}: key → diagnostics p50`,
      unit: 'ms',
      ours: p50(ours.stroke),
      ...beside('stroke', p50, { atLeast }),
      also: right,
    }),
    figure({
      what: `${head}: key → diagnostics p95`,
      unit: 'ms',
      ours: p95(ours.stroke),
      most: 16,
      ...beside('stroke', p95, { atLeast }),
      also: right,
    }),
    figure({ what: `${head}: share of right diagnostics`, unit: '', ours: ours.stroke.right, least: 1 }),
    figure({
      what: `${head}: completion p95`,
      unit: 'ms',
      ours: p95(ours.completion),
      most: 10,
      ...beside('completion', p95),
      also: ours.completion.answered === 1,
    }),
    figure({
      what: `${head}: hover p95`,
      unit: 'ms',
      ours: p95(ours.hover),
      most: 10,
      ...beside('hover', p95),
      also: ours.hover.answered === 1,
    }),
    figure({ what: `${head}: burst of 20, last key → diagnostics p95`, unit: 'ms', ours: p95(ours.burst), most: 30 }),
    figure({
      what: `${head}: server memory`,
      unit: 'MB',
      ours: ours.memory,
      most: 150,
      peer: { name: rival.name, value: theirs.memory },
    }),
  ];
}
