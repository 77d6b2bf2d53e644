/** Tells a person at a terminal what goes on: one line per step, counted while it lasts. */
export interface Progress {
  /** Begins a step and ends the one before it. */
  step(title: string): void;
  /** How far the step is. */
  count(done: number, total: number): void;
  end(): void;
}

/** Where there is no terminal, lines are not rewritten: each step is written once, when it ends. */
export function terminalProgress(out: NodeJS.WriteStream): Progress {
  const live = out.isTTY;
  let title: string | undefined;
  let began = 0;
  let counted = '';
  let drawn = 0;
  const line = (mark: string): string => `${mark} ${title}${counted}`;
  const finish = (): void => {
    if (title === undefined) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    out.write(`${live ? '\r\x1b[K' : ''}${line('✓')}  ${seconds} s\n`);
    title = undefined;
  };
  return {
    step(next) {
      finish();
      title = next;
      counted = '';
      began = performance.now();
      if (live) out.write(line('…'));
    },
    count(done, total) {
      counted = `  ${done.toLocaleString('en')} / ${total.toLocaleString('en')}`;
      if (!live || performance.now() - drawn < 100) return;
      drawn = performance.now();
      out.write(`\r\x1b[K${line('…')}`);
    },
    end: finish,
  };
}
