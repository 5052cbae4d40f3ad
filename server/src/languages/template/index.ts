export { completeTemplate, type TemplateCompletion } from './completeTemplate.ts';
export { parseTemplate } from './parseTemplate.ts';
export { pathText } from './pathText.ts';
export { sampleFields } from './sampleFields.ts';
export type { Part, Segment, Template, TextPart, Variable } from './template.ts';
