import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createAuthoring } from '../../server/src/authoring.ts';
import { notations } from '../../server/src/document/notations.ts';
import { findGraders } from '../../server/src/document/sites.ts';
import type { Profile } from '../../server/src/engine/grading.ts';
import type { FoundFiles } from '../../server/src/engine/namedFile.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { profileOf } from '../../server/src/formats/profile.ts';
import { readSamples } from '../../server/src/formats/samples/jsonl.ts';
import { english } from '../../server/src/languages/message.ts';

const authoring = createAuthoring();
const rows = readFileSync(join(import.meta.dirname, 'rows.jsonl'), 'utf8');

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const known = await profileOf(readSamples(once(rows)));

/** What the rows beside look like. */
export const profile: Profile = { ...known, hash: 'rows' };

const close = `type: text_similarity
name: close
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
evaluation_metric: fuzzy_match
`;

/** The files beside a document. */
const beside: FoundFiles = {
  './close.grader.yaml': { text: close },
  './broken.grader.yaml': { text: close.replace('fuzzy_match', 'fuzzy') },
  './missing.grader.yaml': { missing: 'there is no such file.' },
};

/** A document as features see it on 25 November 2026; a judge call costs $0.01. */
export function seenOf(text: string, name: keyof typeof notations, samples: Profile | undefined = profile): Seen {
  const notation = notations[name];
  const tree = notation.reader.read(text);
  const document = TextDocument.create('file:///a', name, 1, text);
  const surroundings = { notation, target: 'any' as const, today: '2026-11-25', ...(samples && { profile: samples }) };
  return {
    uri: document.uri,
    version: 1,
    tree,
    notation,
    found: findGraders(tree),
    diagnostics: authoring.diagnose(tree, surroundings),
    ...(samples && { profile: samples }),
    named: authoring.namedSeen(tree, { ...surroundings, files: beside }),
    nearby: ['close.grader.yaml', 'rows/other.samples.jsonl', 'shop.sqlite'],
    schemaOf: authoring.schemaOf,
    shapeOf: authoring.shapeOf,
    highlightsOf: (site) => authoring.highlightsOf(site, tree),
    words: english,
    target: surroundings.target,
    today: surroundings.today,
    hints: { weights: true, scores: [] },
    position: (offset) => document.positionAt(offset),
    offset: (position) => document.offsetAt(position),
    estimate: (path) => ({ calls: path.includes('judge') ? 2 : 0, cost: path.includes('judge') ? 0.02 : 0 }),
  };
}
