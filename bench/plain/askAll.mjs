/** Asks a provider `calls` times, `concurrency` at once, with nothing but `fetch`: milliseconds for all. */
export async function askAll(baseURL, { calls, concurrency }) {
  const body = JSON.stringify({ model: 'local-judge', messages: [{ role: 'user', content: 'Rate: SCORE=1' }] });
  const headers = { 'content-type': 'application/json' };
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await (await fetch(`${baseURL}/chat/completions`, { method: 'POST', headers, body })).json();
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return performance.now() - since;
}
