import { expect, test } from 'vitest';
import type { Grading, Profile } from '../../server/src/engine/grading.ts';
import { createSampleLooks } from '../../server/src/server/rows/sampleLooks.ts';

const source = () => ({ file: '/a' });

/** Looks whose profiles are handed in: each call is kept with how to answer it. */
function handed() {
  const asked: { readonly signal: AbortSignal; readonly answer: (rows: number) => void; readonly fail: () => void }[] =
    [];
  const profile: Grading['profile'] = (_, signal) =>
    new Promise((resolve, reject) => {
      const answer = (rows: number) => resolve({ rows, bad: 0, hash: '', fields: [], full: false } satisfies Profile);
      asked.push({ signal, answer, fail: () => reject(new Error('gone')) });
    });
  return { asked, looks: createSampleLooks({ profile } as Grading) };
}

test('who wants the same file at one time shares a look', async () => {
  const { asked, looks } = handed();
  const both = [looks.at('/a', source), looks.at('/a', source)];
  looks.at('/b', source);
  expect(asked).toHaveLength(2);
  asked[0]!.answer(3);
  const found = await Promise.all(both.map(({ profile }) => profile));
  expect(found.map((profile) => profile?.rows)).toEqual([3, 3]);
});

test('a look that is done is not shared, and one that failed finds nothing', async () => {
  const { asked, looks } = handed();
  const first = looks.at('/a', source);
  asked[0]!.fail();
  expect(await first.profile).toBeUndefined();
  expect(looks.at('/a', source)).not.toBe(first);
  expect(asked).toHaveLength(2);
});

test('a change stops the look under way, and whoever asks then sees what is there now', async () => {
  const { asked, looks } = handed();
  const old = looks.at('/a', source);
  looks.changed('/a');
  expect([old.outdated.aborted, asked[0]!.signal.aborted]).toEqual([true, true]);
  const fresh = looks.at('/a', source);
  asked[0]!.answer(1);
  await old.profile;
  expect(looks.at('/a', source)).toBe(fresh);
  expect(asked).toHaveLength(2);
});
