function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Says what is being done, does it, and says how long it took. `hint` tells what to expect of a long one. */
export async function step(title, work, hint = '') {
  const since = performance.now();
  console.log(`▸ ${title}${hint && ` (${hint})`} …`);
  try {
    const result = await work();
    console.log(`✓ ${title}: ${seconds(since)}`);
    return result;
  } catch (error) {
    console.log(`✗ ${title}: ${seconds(since)}`);
    throw error;
  }
}
