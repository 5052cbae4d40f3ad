import { commands, type Disposable, type Event, EventEmitter } from 'vscode';
import type { RowWritten } from '../../../server/src/protocol/index.ts';

/** What is known in a window of labels that a person gives. */
export interface Labelling extends Disposable {
  /** Whether samples are being labelled. */
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
  /** Fires when labelling begins or ends. */
  readonly onDidChange: Event<void>;
  /** What was written, the latest last. */
  readonly written: RowWritten[];
}

/** Labels that can be taken back. */
const most = 1000;

/** Begins with nothing labelled; the context key `rewardsmith.labelling` follows. */
export function createLabelling(): Labelling {
  const changed = new EventEmitter<void>();
  let on = false;
  return {
    isOn: () => on,
    set: (now) => {
      if (on === now) return;
      on = now;
      void commands.executeCommand('setContext', 'rewardsmith.labelling', on);
      changed.fire();
    },
    onDidChange: changed.event,
    written: [],
    dispose: () => changed.dispose(),
  };
}

/** Keeps what was written, so that it can be taken back. */
export function remember({ written }: Labelling, row: RowWritten): void {
  written.push(row);
  if (written.length > most) written.shift();
}
