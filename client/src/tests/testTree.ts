import type { SpecTest } from '../../../server/src/protocol/index.ts';

/** A grader or criterion as the Test Explorer lists it. */
export interface TestEntry {
  /** Names it among those beside it, whatever its place. */
  readonly id: string;
  readonly label: string;
  readonly test: SpecTest;
  /** Path of the grader whose rows tell of it. */
  readonly whole: SpecTest['path'];
  /** Whether it has a verdict of its own. */
  readonly isTest: boolean;
  readonly inside: readonly TestEntry[];
}

/** What stands below a spec: what its only grader holds, or each of its graders. The words are those for a reward. */
export function testTree(roots: readonly SpecTest[], reward: string): readonly TestEntry[] {
  const [only, ...others] = roots;
  if (only && others.length === 0) return insideOf(only, reward);
  return roots.map((root) => ({
    id: JSON.stringify(root.path),
    label: root.title,
    test: root,
    whole: root.path,
    isTest: false,
    inside: insideOf(root, reward),
  }));
}

/** The reward stands beside what makes it up, and first. */
function insideOf(root: SpecTest, reward: string): readonly TestEntry[] {
  const { title, path, isDecided, tests } = root;
  const own = {
    id: 'reward',
    label: tests.length > 0 ? reward : title,
    test: root,
    whole: path,
    isTest: true,
    inside: [],
  };
  return [...(isDecided ? [own] : []), ...tests.map((test) => entryOf(test, path))];
}

function entryOf(test: SpecTest, whole: SpecTest['path']): TestEntry {
  const inside = test.tests.map((each) => entryOf(each, whole));
  return { id: `column ${test.key}`, label: test.title, test, whole, isTest: test.isDecided, inside };
}

/** An entry with all below it. */
export function withInside(entry: TestEntry): readonly TestEntry[] {
  return [entry, ...entry.inside.flatMap(withInside)];
}
