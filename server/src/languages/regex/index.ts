export { type CompiledRegex, compileRegex, type Match, type Regex, type RegexFlags } from './compileRegex.ts';
export { exampleOf } from './exampleOf.ts';
export { pythonPattern } from './pythonPattern.ts';
