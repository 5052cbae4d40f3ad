import { say } from '../../languages/message.ts';
import { conversation } from './shared/conversation.ts';
import { textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const healthBenchLabels = rowFormat({
  name: 'healthbench-labels',
  title: 'HealthBench, labels of physicians',
  docs:
    'Rows of one completion and one criterion, `rubric`, with the `binary_labels` of several physicians ' +
    '(openai/simple-evals). The criterion becomes a rubric.',
  detect: ({ rubric, binary_labels }) => (textIn(rubric) !== undefined && Array.isArray(binary_labels) ? 1 : 0),
  read: ({ rubric, category, prompt }) => {
    const text = textIn(rubric);
    if (text === undefined) return { refused: say`The row has no \`rubric\`.` };
    const tag = textIn(category);
    const task = conversation(prompt);
    const id = freshIds()(text);
    return {
      rubric: {
        name: id,
        ...shownTask(task),
        criteria: [{ id, points: 1, ...(tag && { tags: [tag] }), requirement: plain(text) }],
      },
      losses: [
        say`The completion and the labels are samples, not rubric: they are left out. Labels go under \`raters\` of a sample row.`,
      ],
    };
  },
});
