/** A server that nobody can reach: Emscripten takes it for one that has no visitors. */
class Deaf {
  on(): void {}
  close(): void {}
}

/** Stands for each module of the host that would give power: whatever is made of it throws. */
export default class Nothing {
  static readonly Server = Deaf;

  constructor() {
    throw new Error('A grader has no host.');
  }
}
