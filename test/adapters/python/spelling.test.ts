import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import { rowTexts } from '../../../server/src/engine/rowTexts.ts';
import { readSamples } from '../../../server/src/formats/samples/jsonl.ts';
import { jsonTexts } from '../../engine/python/jsonTexts.ts';
import { bundleChild } from './bundleChild.ts';
import { casesOf, never, written } from './run.ts';

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  bundle = await bundleChild();
  python = createPython({ ...bundle, warm: true });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
});

/** The answer of a grader for the only sample of a file. */
async function graded(source: string, text: string): Promise<number | string> {
  const chunks = (async function* () {
    yield text;
  })();
  for await (const { rows } of readSamples(chunks))
    for (const row of rows)
      return written(await python.ask({ ask: 'python', source, ...rowTexts(row), timeLimit: 5 }, never));
  return 'There is no sample.';
}

describe('spelling.yaml', () => {
  it.each(casesOf('spelling.yaml'))('$name', async ({ text, holds }) => {
    expect(await graded(`def grade(sample, item): return ${holds}`, text!)).toBe(1);
  });
});

const same = `import json
def grade(sample, item):
    as_written = repr(json.loads(item["text"]))
    parsed = repr(json.loads(sample["output_text"]))
    return as_written == repr(item["value"]) and parsed == repr(sample["output_json"])
`;

describe('any JSON', () => {
  const line = fc.tuple(jsonTexts(['', ' ', '\t', '\r']), jsonTexts(['', ' ', '\n', '\r\n']));
  it('is in Python what json.loads makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(line, async ([value, output]) => {
        const [text, completion] = [value, output].map((each) => JSON.stringify(each));
        const row = `{"item":{"text":${text},"value":${value}},"completion":${completion}}`;
        expect(await graded(same, row)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
