import { type Frame, readFrame, writeBytes } from './channel.ts';
import { type Interpreter, startInterpreter } from './interpreter.ts';
import { lockDown, lockFault } from './lock.ts';

/** Milliseconds after which answers do not wait for more of them. */
const patience = 4;

const [folder, sizeLimit] = process.argv.slice(2);
const exit: (code: number) => never = process.exit.bind(process);
const clock = performance.now.bind(performance);
const started = Buffer.from('+\n');
const { parse, stringify } = JSON;

let deadline = Number.POSITIVE_INFINITY;
let interrupted = false;

const interrupt = {
  get 0() {
    if (interrupted || clock() < deadline) return 0;
    interrupted = true;
    return 2;
  },
  set 0(_: number) {},
};

function say(message: unknown): void {
  writeBytes(Buffer.from(`${stringify(message)}\n`));
}

/** The grader's answer, or `t` when its time was up; throws when Python is broken. */
function answer(python: Interpreter, row: number, timeLimit: number): number | string {
  interrupted = false;
  deadline = clock() + timeLimit * 1000;
  try {
    const value = python.call(row);
    return interrupted ? late(value) : value;
  } catch (error) {
    if (interrupted && (error as Error).name === 'PythonError') return 't';
    throw error;
  } finally {
    deadline = Number.POSITIVE_INFINITY;
  }
}

/** What is said of a grader whose time was up: of one that is traced, where it was then. */
function late(value: number | string): string {
  if (typeof value !== 'string' || !value.startsWith('f')) return 't';
  return `f${stringify(['t', ...parse(value.slice(1)).slice(1)])}`;
}

function serve(python: Interpreter, { text, timeLimit }: Frame): void {
  const count = python.load(text);
  let answers: (number | string)[] = [];
  let said = clock();
  const flush = () => {
    if (answers.length > 0) say(answers);
    answers = [];
    said = clock();
  };
  try {
    for (let row = 1; row <= count; row++) {
      if (clock() - said > patience) flush();
      writeBytes(started);
      answers.push(answer(python, row, timeLimit));
      python.tidy();
    }
  } finally {
    flush();
  }
}

async function main(): Promise<void> {
  const refusal = lockFault();
  if (refusal) {
    say({ refused: refusal });
    exit(2);
  }
  lockDown();
  const python = await startInterpreter(folder!, interrupt);
  say({ ready: true });
  for (let frame = readFrame(); frame; frame = readFrame()) {
    serve(python, frame);
    if (python.size() > Number(sizeLimit)) break;
  }
  exit(0);
}

try {
  await main();
} catch (error) {
  say({ broken: error instanceof Error ? error.message.slice(0, 300) : 'unknown' });
  exit(1);
}
