import {
  Disposable,
  type FileCoverage,
  type FileCoverageDetail,
  type LogOutputChannel,
  l10n,
  TestRunProfileKind,
  tests,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Scores } from '../scores/scores.ts';
import { coverageOf } from './coverage.ts';
import { followScores } from './followScores.ts';
import { runTests, type Told } from './runTests.ts';
import { findSpecs, watchSpecs } from './specFiles.ts';
import { createTestItems } from './testItems.ts';
import type { TestParts } from './testParts.ts';

/** Offers the specs of the workspace as tests: their criteria pass when all their samples do. */
export function offerTests(client: LanguageClient, log: LogOutputChannel, scores: Scores): Disposable {
  const controller = tests.createTestController('rewardsmith', l10n.t('Rewardsmith'));
  const items = createTestItems(controller, client);
  const parts: TestParts = { client, log, scores, controller, items };
  controller.resolveHandler = async (item) => (item ? items.fill(item) : findSpecs(items));
  controller.refreshHandler = async () => {
    await findSpecs(items);
    const filled = [...controller.items].filter(([, { children }]) => children.size > 0);
    await Promise.all(filled.map(([, item]) => items.fill(item)));
  };
  controller.createRunProfile(
    l10n.t('Run'),
    TestRunProfileKind.Run,
    (request, token) =>
      request.continuous ? followScores(parts, request, token) : runTests(parts, request, token, () => undefined),
    true,
    undefined,
    true,
  );
  offerCoverage(parts);
  return Disposable.from(controller, watchSpecs(parts));
}

/** The same run, which also tells which criteria the samples never try. */
function offerCoverage(parts: TestParts): void {
  const details = new WeakMap<FileCoverage, FileCoverageDetail[]>();
  const told: Told = (run, { item }, reported) => {
    const columns = reported.flatMap((each) => ('refused' in each ? [] : [[each.path, each.columns] as const]));
    const covered = coverageOf(item.uri!, parts.items.entriesOf(item.uri!), new Map(columns));
    if (covered.details.length === 0) return;
    details.set(covered.file, covered.details);
    run.addCoverage(covered.file);
  };
  const profile = parts.controller.createRunProfile(
    l10n.t('Run with Coverage of Criteria'),
    TestRunProfileKind.Coverage,
    (request, token) => runTests(parts, request, token, told),
    true,
  );
  profile.loadDetailedCoverage = async (_, file) => details.get(file) ?? [];
}
