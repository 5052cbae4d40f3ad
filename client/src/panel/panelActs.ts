import { commands, Uri } from 'vscode';
import { type RunGraders, runCommand, showSampleCommand } from '../../../server/src/protocol/index.ts';
import { exportRows } from './exportRows.ts';
import { linesOf, rangesOf } from './lineRanges.ts';
import type { FromPanel } from './messages.ts';
import type { PanelModel } from './panelModel.ts';
import type { PanelState } from './panelState.ts';
import { linesIn, type RowsSource } from './rowsSource.ts';
import { saveSubset } from './saveSubset.ts';

type Acts = { readonly [Ask in FromPanel['ask']]: (message: Extract<FromPanel, { ask: Ask }>) => unknown };

/** What each message of a panel does. */
export function panelActs(spec: Uri, model: PanelModel, source: RowsSource): Omit<Acts, 'ready'> {
  const { state, change, refresh } = model;
  const look = (part: Partial<PanelState>) => {
    change(part);
    return refresh();
  };
  const select = (selected: PanelState['selected']) => {
    change({ selected });
    model.showSelection();
  };
  const run = (more: Partial<RunGraders> = {}) => {
    const { path } = state();
    return commands.executeCommand(runCommand, { uri: spec.toString(), ...(path && { path }), ...more });
  };
  const samples = () => {
    const answer = model.answer();
    return answer && Uri.parse(answer.samples);
  };
  return {
    rows: model.rows,
    chart: ({ by, against }) => model.chart({ by, against }),
    sort: ({ by, descending }) => look({ sort: { by, descending } }),
    unsort: () => look({ sort: null }),
    filter: ({ filter }) => look({ filter }),
    grader: ({ index }) => {
      const path = model.answer()?.graders[index]?.path;
      return path && look({ path, sort: null, filter: '' });
    },
    select: ({ lines, on }) => select(changed(state().selected, lines, on)),
    selectAll: async () => select(rangesOf(await allLines(source, state()))),
    selectNone: () => select([]),
    open: ({ line }) => commands.executeCommand(showSampleCommand, { uri: spec.toString(), line }),
    run: () => run(),
    rerun: () =>
      run({ lines: linesOf(state().selected), path: state().path ?? model.answer()?.graders[0]?.path ?? [] }),
    subset: () => saveSubset(samples(), state().selected),
    export: ({ format, picture }) => exportRows(spec, { format, picture }, source.all(state())),
  };
}

function changed(selected: PanelState['selected'], lines: readonly number[], on: boolean): PanelState['selected'] {
  const chosen = new Set(linesOf(selected));
  for (const line of lines)
    if (on) chosen.add(line);
    else chosen.delete(line);
  return rangesOf(chosen);
}

async function allLines(source: RowsSource, state: PanelState): Promise<readonly number[]> {
  const lines: number[] = [];
  for await (const part of source.all(state)) lines.push(...linesIn(part.rows));
  return lines;
}
