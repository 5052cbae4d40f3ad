import { type End, endOf, factsOf, isGone, isPlain, replacementOf } from '../engine/models.ts';
import type { Place } from '../engine/place.ts';
import { type Message, say } from '../languages/message.ts';
import { isFoundry } from './places.ts';
import type { GraderRule } from './rule.ts';
import { judgePlaces } from './shared/judgePlaces.ts';
import { judgesIn, type NamedJudge } from './shared/judgesIn.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';

export const judgeRetired: GraderRule = {
  code: 'judge-retired',
  severity: 'info',
  title: 'A judge that is shut down, or will be.',
  docs: 'A warning where the judge is shut down at every host that the target allows, else information. Dates are those that OpenAI and Microsoft announced, as of November 2026. A judge that Foundry hosts for its fine-tuning jobs may outlive them, and `rewardsmith.judge.models` maps the name to a model that you have. The quick fix writes what OpenAI recommends or, in a fine-tuning job, a judge on its list that lasts longer; there is none where the new judge would not take the `sampling_params`.',
  example: {
    faulty: `type: score_model
name: judge
model: o4-mini-2025-04-16
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const places = judgePlaces(seen.places);
    for (const judge of seen.site.kind ? judgesIn(seen) : []) {
      const { model, path } = judge;
      const end = endOf(model, places.every(isFoundry) ? 'azure' : 'openai');
      if (!end) continue;
      const isEnded = places.every((place) => isGone(model, place, seen.today));
      const instead = replacementFor(judge, places, seen.today);
      const repair = instead && replacingValue(say`Write \`${instead}\``, seen, path, seen.notation.quote(instead));
      const message = say`${ending(model, end, seen.today)} ${advice(instead)}`;
      yield { ...locate(seen, path), message, ...(isEnded && { severity: 'warning' }), ...repair };
    }
  },
};

function ending(model: string, { by, date }: End, today: string): Message {
  return date <= today
    ? say`\`${model}\` was shut down at ${by} on ${date}.`
    : say`\`${model}\` will be shut down at ${by} on ${date}.`;
}

function advice(instead: string | undefined): Message {
  return instead
    ? say`Write \`${instead}\`, or map the name in \`rewardsmith.judge.models\`.`
    : say`Choose a current model, or map the name in \`rewardsmith.judge.models\`.`;
}

/** The replacement where it takes the settings as the judge did. */
function replacementFor({ model, params }: NamedJudge, places: readonly Place[], today: string): string | undefined {
  const instead = replacementOf(model, places, today);
  const { temperature, reasoning_effort: effort } = params;
  const isSet = typeof (isPlain(model) ? temperature : effort) !== 'undefined';
  return instead && isSet && factsOf(instead)?.reasons !== factsOf(model)?.reasons ? undefined : instead;
}
