/** The only file call that Pyodide keeps; the permissions of the process say which files. */
export { readFile } from 'node:fs/promises';
