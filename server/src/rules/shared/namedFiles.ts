import { type GraderFile, readGraderFile } from '../../document/graderFile.ts';
import { positionsOf } from '../../document/positions.ts';
import type { Found } from '../../document/sites.ts';
import { type JsonCache, toJson } from '../../document/toJson.ts';
import type { Tree } from '../../document/tree.ts';
import { type FoundFile, type FoundFiles, foundAt, type NamedFile } from '../../engine/namedFile.ts';
import { type FilesHeld, filesNamed } from '../../engine/rubric/filesNamed.ts';
import { withFiles } from '../../engine/rubric/withFiles.ts';
import type { Root } from '../../engine/spec.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { SeenGraderFile, SeenNamedFile, Surroundings } from '../rule.ts';

/** What authoring makes of texts. */
interface Reading {
  readonly found: (tree: Tree) => readonly Found[];
  readonly roots: (tree: Tree) => readonly Root[];
  readonly values: JsonCache;
  readonly diagnose: (tree: Tree, surroundings: Surroundings) => readonly Diagnostic[];
}

/** What follows from the files that rubrics name; each is read once, as long as what was found is held. */
export function createNamedFiles({ found, roots, values, diagnose }: Reading) {
  const held = new WeakMap<object, GraderFile>();
  const ofCriteria: FilesHeld = new WeakMap();
  const named = new WeakMap<Tree, readonly NamedFile[]>();
  const inlined = new WeakMap<Tree, { readonly files: FoundFiles; readonly roots: readonly Root[] }>();
  const graderFile = (path: string, file: { readonly text: string }) => {
    const known = held.get(file) ?? readGraderFile(path, file.text);
    held.set(file, known);
    return known;
  };
  const contents = (tree: Tree, files: FoundFiles) => {
    const graderAt = (path: string) => {
      const file = foundAt(files, path);
      const site = file && 'text' in file ? graderFile(path, file).site : undefined;
      return site && toJson(site.node, values);
    };
    const known = inlined.get(tree);
    if (known?.files === files) return known.roots;
    if (of(tree).length === 0) return roots(tree);
    const contentsOf = { graderAt, printOf: (path: string) => printOf(foundAt(files, path)) };
    const made = { files, roots: roots(tree).map((root) => withFiles(root, contentsOf)) };
    inlined.set(tree, made);
    return made.roots;
  };
  const of = (tree: Tree) => {
    const known = named.get(tree) ?? (found(tree).some(isRubric) ? filesNamed(roots(tree), ofCriteria) : []);
    named.set(tree, known);
    return known;
  };
  const seen = (tree: Tree, { files, severities: _, ...around }: Surroundings): readonly SeenNamedFile[] =>
    of(tree).map((file) => {
      const content = foundAt(files, file.path);
      if (!content || !('text' in content)) return { ...file, ...(content && { found: content }) };
      const { notation, tree: inner, refusal, site } = graderFile(file.path, content);
      const faults = refusal ? [] : toldOf(inner, diagnose(inner, { ...around, notation, target: 'any' }));
      return { ...file, found: content, grader: { faults, ...(refusal && { refusal }), ...(site && { site }) } };
    });
  return { of, contents, seen };
}

function isRubric({ form }: Found): boolean {
  return form === 'rubric';
}

function printOf(file: FoundFile | undefined): string | undefined {
  if (!file || 'text' in file) return undefined;
  return 'print' in file ? file.print : file.missing;
}

/** What of a file's faults is told where the file is named. */
function toldOf({ text }: Tree, faults: readonly Diagnostic[]): SeenGraderFile['faults'] {
  const position = positionsOf(text);
  const told = faults.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return told.map(({ from, severity, message }) => ({ line: position(from).line, severity, message }));
}
