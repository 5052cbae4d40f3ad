import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The page of the results panel with so many rows and criteria, answered by itself as the extension would. */
export function panelPage(folder, rows, criteria) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const colours = Object.entries(tokens).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Results</title>
<style>:root { ${colours.join(' ')} }\n${read('results.css')}</style></head>
<body class="vscode-dark"><main data-spec="file:///bench.rubric.yaml"></main>
<script>(${answering.toString()})(${rows}, ${criteria}, ${JSON.stringify(wordNames())});</script>
<script>${read('results.js')}</script></body></html>`;
}

/** The keys of what the panel says: here each is said as its key. */
function wordNames() {
  const text = readFileSync(join(root, 'client/src/panel/words.ts'), 'utf8');
  return [...text.matchAll(/^ {4}(\w+): l10n/gm)].map(([, name]) => name);
}

const tokens = {
  'editor-background': '#1e1e1e',
  'editor-foreground': '#d4d4d4',
  descriptionForeground: '#a5a5a5',
  'editorWidget-background': '#252526',
  'editorWidget-border': '#454545',
  focusBorder: '#007fd4',
  'list-inactiveSelectionBackground': '#37373d',
  errorForeground: '#f48771',
  'charts-blue': '#3794ff',
  'rewardsmith-scoreLow': '#f48771',
  'rewardsmith-scoreMiddle': '#d7ba7d',
  'rewardsmith-scoreHigh': '#73c991',
  'rewardsmith-scoreError': '#f14c4c',
  'input-background': '#3c3c3c',
  'input-foreground': '#cccccc',
  'input-placeholderForeground': '#a6a6a6',
  'dropdown-background': '#3c3c3c',
  'dropdown-foreground': '#f0f0f0',
  'button-secondaryBackground': '#3a3d41',
  'button-secondaryForeground': '#ffffff',
  'font-family': 'sans-serif',
  'font-size': '13px',
};

/** Runs in the page: stands for the editor and the extension. */
function answering(rows, criteria, wordNames) {
  const say = (message) => setTimeout(() => window.postMessage(message), 1);
  const names = Array.from({ length: criteria }, (_, at) => `criterion_${at + 1}`);
  const bins = [5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const stats = { mean: 0.62, min: 0, max: 1, n: rows - 7, errors: 7, skipped: 0, lacking: 0, bins };
  const columns = ['reward', ...names].map((key, at) => {
    const kind = at === 0 ? 'reward' : 'criterion';
    return {
      key,
      title: key,
      path: [at],
      kind,
      scale: [0, 1],
      penalty: false,
      isLabelled: at < 5,
      hasPassing: false,
      stats,
    };
  });
  const scoreOf = (row, at) => ((row * 7919 + at * 104729) % 101) / 100;
  const rowAt = (row) => {
    const cells = columns.map((_, at) => (row % 97 === 3 && at === 2 ? null : scoreOf(row, at)));
    const whys = row % 97 === 3 ? { 2: { state: 'error', message: 'The answer is no JSON.' } } : undefined;
    const experts = row % 5 === 0 ? { 1: 1, 2: 0.5 } : undefined;
    return {
      line: row + 1,
      id: `sample ${row + 1}`,
      length: 100 + (row % 900),
      reward: cells[0],
      cells,
      whys,
      experts,
    };
  };
  const points = [...Array(200).keys()].map((at) => [at % 40, (at * 7) % 24, 1 + (at % 9)]);
  const scatter = { x: [0, 1000], y: [0, 1], width: 40, height: 24, points, n: rows };
  const view = {
    order: 1,
    graders: [{ title: 'bench', isShown: true }],
    total: rows,
    matched: rows,
    columns,
    sort: { by: 'reward', descending: true },
    filter: '',
    fault: null,
    notice: null,
    isUnrun: false,
    chart: { by: 'reward', against: 'length' },
    scatter,
    cost: null,
  };
  const slots = { counts: '{0} of {1} samples', row: 'Sample {0}, line {1}', histogram: 'Scores of {0}' };
  const words = Object.fromEntries(wordNames.map((name) => [name, slots[name] ?? name]));
  const answers = {
    ready: () => {
      say({ say: 'words', words });
      say({ say: 'view', view });
      say({ say: 'selection', selection: { lines: [[3, 5]], count: 3 } });
    },
    rows: ({ from, count, order }) => {
      const found = Array.from({ length: Math.min(count, rows - from) }, (_, at) => rowAt(from + at));
      say({ say: 'rows', order, from, rows: found });
    },
  };
  window.heard = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => {
      window.heard.push(message);
      answers[message.ask]?.(message);
    },
    getState: () => undefined,
    setState: () => undefined,
  });
}
