/** Runs in the page: scrolls the grid a while, a wheel's turn a frame, and gives the milliseconds of each frame. */
export function panelFrames({ frames, right }) {
  const grid = document.querySelector('[role=grid]');
  return new Promise((resolve) => {
    const times = [];
    let before;
    const step = (now) => {
      if (before !== undefined) times.push(now - before);
      before = now;
      if (times.length >= frames) return resolve(times);
      grid.scrollTop += 300;
      grid.scrollLeft += right;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Runs in the page: milliseconds of script that drawing one frame takes, scrolled to places far apart. */
export async function panelDraws({ draws }) {
  const grid = document.querySelector('[role=grid]');
  const original = window.requestAnimationFrame;
  const times = [];
  window.requestAnimationFrame = (draw) =>
    original((now) => {
      const since = performance.now();
      draw(now);
      times.push(performance.now() - since);
    });
  for (let at = 0; at < draws; at++) {
    grid.scrollTop = (at * 7919) % (grid.scrollHeight - grid.clientHeight);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  window.requestAnimationFrame = original;
  return times;
}
