import { openText, startServer } from './languageClient.mjs';

const keys = 100;
const burst = 20;

/** Places in the middle of the file: behind a value of a fixed list, and inside a text. */
function placesIn(text, { value, prompt }) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const at = (part) => {
    const line = lines.findIndex((each, index) => index > middle && each.includes(part));
    return { line, character: lines[line].indexOf(part) + part.length };
  };
  return { value: at(value), prompt: at(prompt) };
}

const insertAt = (place) => [{ start: place, end: place }, 'x'];
const removeAt = (place) => [{ start: place, end: { ...place, character: place.character + 1 } }, ''];

async function timed(work) {
  const since = performance.now();
  const result = await work();
  return { ms: performance.now() - since, result };
}

async function settled(document) {
  for (let turn = 0; turn < 3; turn++)
    await document.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '');
}

/** Types one character and takes it back, in turn in both places: times, and how often the answer was right. */
async function strokes(document, { value, prompt }, delay) {
  const cycle = [insertAt(value), removeAt(value), insertAt(prompt), removeAt(prompt)];
  const times = [];
  let right = 0;
  const wrong = (found) => found.some(({ range }) => range.start.line === value.line);
  for (let key = 0; key < keys; key++) {
    const { ms, result } = await timed(() => document.edit(...cycle[key % 4]));
    times.push(ms - delay);
    if (wrong(result) === (key % 4 === 0)) right++;
  }
  return { times, right: right / keys };
}

async function requests(document, { value, prompt }, method) {
  const times = [];
  let answered = 0;
  for (let turn = 0; turn < keys / 2; turn++) {
    await document.edit(...(turn % 2 === 0 ? insertAt(prompt) : removeAt(prompt)));
    const { ms, result } = await timed(() => document.ask(method, value));
    times.push(ms);
    if (result && (result.items ?? result).length !== 0) answered++;
  }
  return { times, answered: answered / (keys / 2) };
}

async function bursts(document, { prompt }) {
  const times = [];
  for (let turn = 0; turn < 10; turn++) {
    for (let key = 1; key < burst; key++) await document.send(...(key % 2 ? insertAt(prompt) : removeAt(prompt)));
    const { ms } = await timed(() => document.edit(...removeAt(prompt)));
    times.push(ms);
  }
  return { times };
}

/**
 * Types in a text with a language server: all that a user waits for. Times are milliseconds. `marks` are what stands
 * before the places where it types: a value of a fixed list, and words of a text.
 */
export async function typing(server, { uri, languageId, text, isOurs, marks }) {
  const client = await startServer(server);
  const document = await openText(client, { uri, languageId, text, pulls: server.pulls });
  const places = placesIn(text, marks);
  await settled(document);
  const stroke = await strokes(document, places, server.delay);
  const completion = await requests(document, places, 'textDocument/completion');
  const hover = await requests(document, places, 'textDocument/hover');
  const burst = isOurs ? await bursts(document, places) : undefined;
  const memory = client.memory();
  await client.stop();
  return { stroke, completion, hover, burst, memory };
}
