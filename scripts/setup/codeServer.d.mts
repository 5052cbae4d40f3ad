export function codeServer(): Promise<string>;
