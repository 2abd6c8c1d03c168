const WIDTH = 30;
const STEP_PERCENT = 10;

type Progress = { readonly loaded: number; readonly of: number };
type Output = { write(text: string): unknown; readonly isTTY?: boolean };

/** One line that fills up on a terminal; elsewhere a line every ten percent. */
export function progressBar(label: string, output: Output): { show(progress: Progress): void; end(): void } {
  let shown = -1;
  return {
    show({ loaded, of }) {
      const percent = of === 0 ? 100 : Math.floor((100 * loaded) / of);
      const step = output.isTTY ? percent : percent - (percent % STEP_PERCENT);
      if (step === shown) return;
      shown = step;
      const filled = Math.round((WIDTH * step) / 100);
      const text = `${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${step} %`;
      output.write(output.isTTY ? `\r${text}` : `${text}\n`);
    },
    end() {
      if (shown >= 0 && output.isTTY) output.write('\n');
    },
  };
}
