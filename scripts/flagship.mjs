/** The example whose score table `npm start` prints, as a path in the repository. */
export const flagship = 'examples/refund-agent.grader.yaml';
