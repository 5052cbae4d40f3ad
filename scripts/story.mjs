import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { animated } from './animate.mjs';
import { root } from './setup/root.mjs';

const folder = join(root, 'test-results');
const [each, last] = [1.8, 3.5];

// The pictures that test/e2e/story.test.ts left become the animated picture of the README.
const files = (await readdir(folder)).filter((file) => /^story-\d\.png$/.test(file)).sort();
const frames = await Promise.all(files.map((file) => readFile(join(folder, file))));
const seconds = frames.map((_, index) => (index === frames.length - 1 ? last : each));
await writeFile(join(root, 'docs', 'images', 'story.png'), animated(frames, seconds));
