import { l10n } from 'vscode';

/** A rubric to begin with. */
export interface RubricTemplate {
  readonly label: string;
  readonly description: string;
  /** In `snippets/rubrics/`. */
  readonly file: string;
}

/** The templates of new rubrics, in the order in which they are offered. */
export function rubricTemplates(): readonly RubricTemplate[] {
  return [
    {
      label: l10n.t('Tool-using agent'),
      description: l10n.t('the right calls, the state they leave, what is said of them'),
      file: 'tool-agent.rubric.yaml',
    },
    {
      label: l10n.t('Data extraction'),
      description: l10n.t('JSON that fits a schema and holds the right values'),
      file: 'data-extraction.rubric.yaml',
    },
    {
      label: l10n.t('SQL'),
      description: l10n.t('a query that gives the rows of the reference'),
      file: 'sql.rubric.yaml',
    },
    {
      label: l10n.t('Support reply'),
      description: l10n.t('facts and promises by the policy, tone, length'),
      file: 'support-reply.rubric.yaml',
    },
    {
      label: l10n.t('Research report'),
      description: l10n.t('findings, sources, limits, form'),
      file: 'research-report.rubric.yaml',
    },
    {
      label: l10n.t('Code change'),
      description: l10n.t('the patch, what it must and must not touch, how it is explained'),
      file: 'code-change.rubric.yaml',
    },
  ];
}
