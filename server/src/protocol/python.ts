import type { ComparisonText } from './comparison.ts';

/**
 * Client → server, request: the Python that stands at `position`, else at `path`, else in the grader around `position`;
 * null where there is none that can be edited.
 */
export const pythonWanted = 'rewardsmith/python';
export interface PythonWanted {
  readonly uri: string;
  /** Line and character from 0. */
  readonly position?: { readonly line: number; readonly character: number };
  /** Path of the string in the spec. */
  readonly path?: readonly (string | number)[];
}
export type PythonAnswer = PythonText | null;
export interface PythonText {
  readonly path: readonly (string | number)[];
  /** The string's value. */
  readonly text: string;
  /** What its grader is called. */
  readonly name: string;
  /** Where the string begins in the spec, line and character from 0. */
  readonly start: { readonly line: number; readonly character: number };
  /** Of the spec that was read. */
  readonly version: number;
}

/** Client → server, request: the edits of the spec that make its Python read `text`; null where none do. */
export const pythonEdited = 'rewardsmith/pythonEdit';
export interface PythonEdited {
  readonly uri: string;
  /** Path of the string in the spec. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}
export type PythonEditsAnswer = PythonEdits | null;
export interface PythonEdits {
  /** Of the spec that the edits hold for. */
  readonly version: number;
  /** As in LSP; none where the text is that already. */
  readonly edits: readonly {
    readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
    readonly newText: string;
  }[];
}

/** Client → server, request: runs the Python of a grader on one sample, and tells what it printed and where it failed. */
export const pythonTraced = 'rewardsmith/trace';
export interface TraceWanted extends PythonWanted {
  /** The sample with the id on the line, else that with the id, else that on the line; without both the active one. */
  readonly id?: string;
  /** From 1. */
  readonly line?: number;
}
export type TraceAnswer = TracedPython | { readonly refused: string };
export interface TracedPython extends ComparisonText {
  /** What its grader is called. */
  readonly name: string;
  /** Of the string in the spec. */
  readonly path: readonly (string | number)[];
}
