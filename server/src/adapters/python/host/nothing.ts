const absent = class {
  constructor() {
    throw new Error('A grader has no host.');
  }
};

/** Stands for each module of the host that would give power: whatever is made of it throws. */
export default absent;
export const Server = absent;
