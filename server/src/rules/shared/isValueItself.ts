import { loneTemplate } from '../../languages/template/index.ts';
import type { SeenGrader, TemplateField } from '../rule.ts';

/** Whether a template stands for the value that it names: alone in a text of a criterion. In a grader it never does. */
export function isValueItself({ site }: Pick<SeenGrader, 'site'>, { piece }: Pick<TemplateField, 'piece'>): boolean {
  return site.kind?.criteria !== undefined && loneTemplate(piece.text) !== undefined;
}
