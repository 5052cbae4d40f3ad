import { loadPyodide } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import answers from './answers.py';
import eventLoop from './eventLoop.py';
import isolation from './isolation.py';
import runner from './runner.py';
import sql from './sql.py';

/** Python with the runner inside. `call` may throw: then the interpreter is broken, or was interrupted. */
export interface Interpreter {
  load(text: string): number;
  call(row: number): number | string;
  tidy(): void;
  /** Bytes of the interpreter's memory. It never shrinks. */
  size(): number;
}

type Runner = [Interpreter['load'], Interpreter['call'], Interpreter['tidy']];

const lockFileContents = {
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten', python: '3.14', version: '314.0.7' },
  packages: {},
};

/** Python's poll of this value raises `KeyboardInterrupt` there, once, when the deadline has passed. */
export interface Interrupt {
  0: number;
}

/** Starts Python from the files in `indexURL`, without a way to JavaScript's globals. */
export async function startInterpreter(indexURL: string, interrupt: Interrupt): Promise<Interpreter> {
  const pyodide = await loadPyodide({
    indexURL,
    lockFileContents,
    createPyodideModule,
    jsglobals: Object.freeze(Object.create(null)),
    env: { HOME: '/tmp' },
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
  } as unknown as Parameters<typeof loadPyodide>[0]);
  Reflect.deleteProperty(globalThis, 'require');
  pyodide.setInterruptBuffer(interrupt as unknown as Uint8Array);
  pyodide.unregisterJsModule('js');
  pyodide.unregisterJsModule('pyodide_js');
  const globals = pyodide.runPython('{"__name__": "runner"}');
  const [load, call, tidy] = pyodide
    .runPython([answers, isolation, eventLoop, sql, runner].join('\n'), { globals })
    .toJs() as Runner;
  const { _module } = pyodide as unknown as { _module: { HEAP8: Int8Array } };
  return { load, call, tidy, size: () => _module.HEAP8.buffer.byteLength };
}
