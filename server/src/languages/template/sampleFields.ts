interface SampleField {
  readonly docs: string;
  /** Text has no fields of its own. */
  readonly text?: true;
}

/** The fields a `sample` can have, with what they hold. */
export const sampleFields: Readonly<Record<string, SampleField>> = {
  output_text: { docs: "The model's text.", text: true },
  output_json: { docs: "The model's text, parsed; present when it is one JSON value." },
  output_tools: { docs: 'The tool calls the model made: each has `function.name` and `function.arguments`.' },
  choices: { docs: 'The choices of the chat completion.' },
  output_audio: { docs: 'Audio output: `data` (base64) and `transcript`.' },
  model: { docs: 'The model that answered (Foundry evals).', text: true },
  output_reasoning_summary: { docs: "A summary of the model's reasoning (Foundry evals)." },
  input_tools: { docs: 'The tools the model was offered (Foundry evals).' },
  messages: { docs: 'The whole conversation, tool calls included.' },
  state: { docs: 'The final state of the environment.' },
};

const otherNames: Readonly<Record<string, readonly string[]>> = {
  output_text: ['final_answer', 'answer', 'text', 'output', 'response', 'completion', 'content', 'model_output'],
  output_json: ['json', 'parsed', 'output_parsed', 'structured_output'],
  output_tools: ['tools', 'tool_calls', 'function_calls', 'calls'],
  output_audio: ['audio'],
};

/** The field that a word used by other tools, or in haste, stands for. */
export const fieldMeant: ReadonlyMap<string, string> = new Map(
  Object.entries(otherNames).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);
