export { completePython, type PythonCompletion } from './completePython.ts';
export { pythonFaults } from './pythonFaults.ts';
export { type PythonSurface, pythonSurface } from './pythonSurface.ts';
