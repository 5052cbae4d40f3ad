/** What this machine lacks and a script cannot bring, with what the reader can do about it. */
export class Missing extends Error {
  constructor(what, commands = []) {
    super([what, ...commands.map((command) => `    ${command}`)].join('\n'));
    this.name = 'Missing';
  }
}
