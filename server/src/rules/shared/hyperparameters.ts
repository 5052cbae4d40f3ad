import { type Message, say } from '../../languages/message.ts';

/** What a hyperparameter can be. */
export interface Hyperparameter {
  /** For a message. */
  readonly wanted: Message;
  readonly words: readonly string[];
  /** Whether a number is allowed; absent where none is. */
  readonly number?: (value: number) => boolean;
}

/** The hyperparameters of reinforcement fine-tuning (OpenAI’s API schema of August 2026). */
export const hyperparameters: Readonly<Record<string, Hyperparameter>> = {
  batch_size: whole(1, 256),
  learning_rate_multiplier: {
    wanted: say`\`auto\` or a number above 0`,
    words: ['auto'],
    number: (value) => value > 0,
  },
  n_epochs: whole(1, 50),
  compute_multiplier: {
    wanted: say`\`auto\` or a number above 0.00001, at most 10`,
    words: ['auto'],
    number: (value) => value > 0.00001 && value <= 10,
  },
  eval_interval: whole(1),
  eval_samples: whole(1),
  reasoning_effort: {
    wanted: say`\`default\`, \`low\`, \`medium\` or \`high\``,
    words: ['default', 'low', 'medium', 'high'],
  },
};

function whole(least: number, most = Number.POSITIVE_INFINITY): Hyperparameter {
  const wanted =
    most === Number.POSITIVE_INFINITY
      ? say`\`auto\` or a whole number of at least ${least}`
      : say`\`auto\` or a whole number from ${least} to ${most}`;
  const number = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return { wanted, words: ['auto'], number };
}
