export { completeTemplate, type TemplateCompletion } from './completeTemplate.ts';
export { highlightTemplate } from './highlightTemplate.ts';
export { loneTemplate } from './loneTemplate.ts';
export { parseTemplate } from './parseTemplate.ts';
export { pathText } from './pathText.ts';
export { sampleFields } from './sampleFields.ts';
export type { Part, Segment, Template, TextPart, Variable } from './template.ts';
export { templateAround } from './templateAround.ts';
