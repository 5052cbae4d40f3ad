import { TextDocument } from 'vscode-languageserver-textdocument';
import { notations } from '../../document/notations.ts';
import { compileRoot } from '../../engine/compile.ts';
import type { JsonObject } from '../../engine/json.ts';
import { refusalOf } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import { rangeOf, type Seen } from '../../features/seen.ts';
import type { Exported } from '../../formats/exports/exported.ts';
import { type Message, say } from '../../languages/message.ts';
import type { CompiledAnswer, CompiledGrader, CompiledWanted } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { see } from '../see.ts';
import { compileOptions } from '../settings.ts';
import { compiledCriteria } from './compiledCriteria.ts';
import { compiledRemarks } from './compiledRemarks.ts';

/** An open rubric as one grader of the wire dialect; what writes it is used by this request alone, so loaded for it. */
export async function compiledRequest(desk: Desk, { uri }: CompiledWanted): Promise<CompiledAnswer> {
  await desk.opening.get(uri);
  await desk.known.get(uri)?.filing;
  const { exportOpenai } = await import('../../formats/exports/openai.ts');
  const [seen, state] = [see(desk, uri), desk.known.get(uri)];
  if (!seen || !state) return refused(desk, say`Open the rubric first.`);
  const [root] = desk.authoring.roots(seen.tree, state.files);
  if (root?.form !== 'rubric') return refused(desk, say`Only a rubric is compiled.`);
  const refusal = refusalFor(root, seen, state);
  if (refusal) return refused(desk, refusal);
  const isFoundry = seen.target.startsWith('foundry');
  const rubric = root.graders[0]!.spec as JsonObject;
  const exported = exportOpenai(rubric, { metrics: state.settings.metrics, isFoundry });
  if (!exported.spec) return refused(desk, reasonOf(exported));
  return compiled(desk, seen, exported);
}

function refusalFor(root: Root, { diagnostics }: Seen, { settings, wordNet }: Known): Message | undefined {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return say`The rubric has faults: ${error.message}`;
  return refusalOf(compileRoot(root, compileOptions(settings, wordNet)).part);
}

function reasonOf({ remarks }: Exported): Message {
  const [about] = remarks.filter(({ id }) => id === undefined);
  return say`The wire dialect cannot say this: ${about?.message ?? ''}.`;
}

function compiled({ documents, words }: Desk, seen: Seen, { spec, parts, remarks }: Exported): CompiledGrader {
  const { json } = notations;
  const text = `${json.write(spec!)}\n`;
  const there = documents.places(TextDocument.create('', json.name, 0, text));
  const criteria = compiledCriteria(seen.found[0]!.sites[0]!, json.reader.read(text), parts);
  return {
    text,
    version: seen.version,
    criteria: criteria.map(({ id, range, places }) => ({
      id,
      range: rangeOf(seen, range.from, range.to),
      places: places.map(({ from, to }) => rangeOf(there, from, to)),
    })),
    remarks: compiledRemarks(remarks, criteria, words),
  };
}

function refused({ words }: Desk, message: Message): CompiledAnswer {
  return { refused: words(message) };
}
