/** Language ids of the files that hold graders. */
export const specLanguages: readonly string[] = ['grader-json', 'grader-yaml', 'rubric-yaml'];

/** Language ids that the server understands. */
export const languages: readonly string[] = [...specLanguages, 'samples-jsonl'];
