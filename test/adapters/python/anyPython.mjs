// Stands for a Python that a user has: Pyodide, unlocked, with the arguments, files and pipes of a real interpreter.
import { readSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { loadPyodide } from 'pyodide';

/** Waits where a pipe has nothing to give, or no room, at the moment. */
function again(step) {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

const script = process.argv.at(-1);
const python = await loadPyodide({ env: process.env });
python.setStdin({ read: (bytes) => again(() => readSync(0, bytes)) });
python.setStdout({ write: (bytes) => again(() => writeSync(1, bytes)) });
python.FS.mkdir('/script');
python.mountNodeFS('/script', dirname(script));
python.runPython(`import runpy, sys
sys.path.insert(0, "/script")
sys.executable = "/any/python"
runpy.run_path("/script/${basename(script)}", run_name="__main__")`);
process.exit(0);
