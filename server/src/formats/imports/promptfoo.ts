import type { Json, JsonObject } from '../../engine/json.ts';
import { english, type Message, say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { type Conversion, criteriaOf, type LeftOut, modelOf, sums } from './promptfoo/criteriaOf.ts';
import { itemTemplates } from './promptfoo/itemTemplates.ts';
import { isObject, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { noSuchRow, ofSeveral } from './shared/rowFormat.ts';

export const promptfoo: ImportFormat = {
  name: 'promptfoo',
  title: 'promptfoo',
  docs:
    'A configuration with `tests`, each with its `assert`; those of `defaultTest` go before. Score = Σ weight · score ÷ ' +
    'Σ weight, 0 where no assertion has a weight. A test passes where every assertion does, but a `threshold` of the ' +
    'test takes the place of that rule. Each test is a rubric.',
  detect: ({ whole }) => {
    const config = isObject(whole) ? whole : {};
    const asserts = [config.defaultTest ?? null, ...testsIn(config)].some((test) => isObject(test) && 'assert' in test);
    return asserts ? 1 : 'tests' in config && ('prompts' in config || 'providers' in config) ? 0.9 : 0;
  },
  read,
};

/** The tests that stand in the file; those in other files are none here. */
function testsIn({ tests }: JsonObject): readonly JsonObject[] {
  return objectsIn(tests);
}

function read({ whole, row }: Parsed): Imported {
  const config = isObject(whole) ? whole : {};
  const common = isObject(config.defaultTest) ? config.defaultTest : {};
  const tests = testsIn(config).length > 0 ? testsIn(config) : [{}];
  const test = tests[row];
  return test ? ofSeveral(rubricOf(config, common, test), tests.length) : noSuchRow(row, tests.length);
}

function rubricOf(config: JsonObject, common: JsonObject, test: JsonObject): Imported {
  const conversion: Conversion = { idOf: freshIds(), left: [], kept: [], gaps: [] };
  const assertions = [common.assert, test.assert].flatMap((list) => (Array.isArray(list) ? (list as Json[]) : []));
  const criteria = criteriaOf(
    assertions.map((each) => resolved(each, config)),
    conversion,
  );
  if (assertions.length === 0)
    return {
      refused: say`The test has no assertion, so in promptfoo it passes with score 1; a rubric needs a criterion.`,
    };
  if (criteria.length === 0) return { refused: refusalOf(conversion.left) };
  const threshold = numberIn(test.threshold) ?? numberIn(common.threshold);
  const name = textIn(test.description) ?? textIn(config.description) ?? 'promptfoo';
  return {
    rubric: {
      name,
      ...judgeOf(config, common, test),
      ...(threshold === undefined ? { passes: 'all' } : { passes: 'reward', pass_threshold: threshold }),
      ...sums,
      criteria,
    },
    losses: lossesOf(config, { ...common, ...test }, conversion),
  };
}

/** An assertion that names a template of the configuration is that template, with its own keys over it. */
function resolved(assertion: Json, { assertionTemplates }: JsonObject): Json {
  if (!isObject(assertion) || !isObject(assertionTemplates)) return assertion;
  const { $ref, ...own } = assertion;
  const template = ownEntry(assertionTemplates, String($ref).replace('#/assertionTemplates/', ''));
  return isObject(template) ? { ...template, ...own } : assertion;
}

function judgeOf({ prompts }: JsonObject, common: JsonObject, test: JsonObject): JsonObject {
  const options = [test.options, common.options].find((each) => isObject(each) && 'provider' in each);
  const { judge = {} } = modelOf(isObject(options) ? options.provider : undefined);
  const prompt = Array.isArray(prompts) ? textIn(prompts[0]) : textIn(prompts);
  const shown =
    prompt && !/^file:\/\/|^[\w./*-]+\.(?:txt|json|yaml|md|py|js)$/.test(prompt)
      ? { context: itemTemplates(prompt) }
      : {};
  const whole = { ...(judge as JsonObject), ...shown };
  return Object.keys(whole).length > 0 ? { judge: whole } : {};
}

function lossesOf(config: JsonObject, test: JsonObject, { left, kept, gaps }: Conversion): readonly Message[] {
  const has = (...types: readonly string[]) => types.some((type) => kept.includes(type));
  const several = Array.isArray(config.prompts) && config.prompts.length > 1;
  return [
    ...(left.length > 0
      ? [say`Left out, so the score is over the others: ${listed(left.map(({ type }) => type))}.`, ...reasonsOf(left)]
      : []),
    ...(gaps.length > 0
      ? [
          say`${listed(gaps)}: code in other languages than Python, or in other files, is an error on each sample until it is put under \`python\`.`,
        ]
      : []),
    ...(has('llm-rubric')
      ? [
          say`A judge's reply without \`pass\` counts as passed in promptfoo, whatever its score; here \`llm-rubric\` is met or not, with a \`threshold\` a number from 0 to 1.`,
        ]
      : []),
    ...(has('equals') ? [say`\`equals\` leaves out space around the output.`] : []),
    ...(has('rouge-n', 'bleu', 'gleu', 'meteor')
      ? [say`Metrics of texts are defined here as the service that grades defines them.`]
      : []),
    ...(several ? [say`Judges are shown the first of several prompts.`] : []),
    ...(isObject(test.vars) ? [say`\`vars\` are a sample's: their keys belong under \`item\`.`] : []),
    ...('assertScoringFunction' in test
      ? [say`\`assertScoringFunction\` is left out; the score is the weighted mean.`]
      : []),
    ...(typeof config.tests === 'string' ? [say`The tests stand in another file: only \`defaultTest\` is read.`] : []),
  ];
}

function refusalOf(left: readonly LeftOut[]): Message {
  const none = say`None of the assertions can be a criterion here: ${listed(left.map(({ type }) => type))}.`;
  return reasonsOf(left).reduce((before, reason) => say`${before} ${reason}`, none);
}

/** Why each assertion is left out; those of one type for one reason count once. */
function reasonsOf(left: readonly LeftOut[]): readonly Message[] {
  const reasons = left.map(({ type, reason }) => say`\`${type}\`: ${reason}`);
  return [...new Map(reasons.map((reason) => [english(reason), reason])).values()];
}

function listed(types: readonly string[]): string {
  return [...new Set(types)].map((type) => `\`${type}\``).join(', ');
}
