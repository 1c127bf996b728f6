/** Drags in the page, each waits for the open proposal. */
export async function dragMany(count: number): Promise<void> {
  const slider = document.querySelector<HTMLInputElement>('.what-if .number input[type=range]');
  const frame = () => new Promise(requestAnimationFrame);
  for (let k = 0; slider !== null && k < count; k++) {
    const [low, high] = [Number(slider.min), Number(slider.max)];
    slider.value = String(low + (high - low) * ((k * 0.618_034) % 1));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    await frame();
    while (Number(document.querySelector<HTMLElement>('.draws')?.dataset.redrawn ?? 0) < 1) await frame();
  }
}
