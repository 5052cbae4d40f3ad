import { parseTemplate } from '../../languages/template/index.ts';

/** Whether a text takes anything from the model's answer, be it wrongly written. */
export function readsSample(text: string): boolean {
  return (
    parseTemplate(text).parts.some((part) => 'path' in part && part.root !== 'item') || /\{\{?\s*sample\b/.test(text)
  );
}
