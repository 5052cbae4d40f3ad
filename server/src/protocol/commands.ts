/** The command of a lens and of links: arguments `[RunGraders]`. */
export const runCommand = 'rewardsmith.run';

/** The command of links in hovers: arguments `[RowPlace]`. */
export const openRowCommand = 'rewardsmith.openRow';

/** The command that lists the errors of one grader: arguments `[ErrorsWanted]`. */
export const showErrorsCommand = 'rewardsmith.showErrors';

/** The command that shows what a judge is asked: arguments `[JudgePrompt]`. */
export const showPromptCommand = 'rewardsmith.showPrompt';

/** The command that shows the panel of results: arguments `[{ uri }]`. */
export const showResultsCommand = 'rewardsmith.showResults';

/** The command that stops runs: arguments `[CancelRuns]`. */
export const cancelCommand = 'rewardsmith.cancel';

/** The command that opens the Python of a spec in a tab of its own: arguments `[PythonWanted]`. */
export const editPythonCommand = 'rewardsmith.editPython';

/** The command that runs the Python of a spec on the active sample and shows what it printed: arguments `[TraceWanted]`. */
export const runPythonCommand = 'rewardsmith.runPython';

/** The command that shows a rubric's grader of the wire dialect beside it: arguments `[CompiledWanted]`. */
export const showCompiledCommand = 'rewardsmith.showCompiled';

/** The command of a lens that compares a spec with the last commit: arguments `[ComparisonWanted]`. */
export const compareCommand = 'rewardsmith.compare';

/** The command that shows a sample as a document: arguments `[SampleWanted]`. */
export const showSampleCommand = 'rewardsmith.showSample';
