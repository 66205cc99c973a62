/** Audits that take no longer than this say nothing before their report. */
const quietMilliseconds = 1000;

/** Time between two lines, so that writing them costs nothing. */
const pauseMilliseconds = 100;

/** Where progress is shown. */
export interface ProgressScreen {
  write(text: string): void;
  /** Milliseconds since any fixed moment. */
  now(): number;
}

/** Tells a person who waits what the audit is doing. */
export interface Progress {
  readonly onProgress: (stage: string, done: number, total: number) => void;
  /** Erases the line, before anything else is printed. */
  clear(): void;
}

/**
 * Shows progress on one line that is rewritten, after a second.
 * @param screen A terminal, or null to show nothing.
 */
export function createProgress(screen: ProgressScreen | null): Progress {
  if (screen === null) return { onProgress: () => undefined, clear: () => undefined };
  const started = screen.now();
  let last = started + quietMilliseconds - pauseMilliseconds;
  let isShown = false;
  return {
    onProgress(stage, done, total) {
      const now = screen.now();
      if (now - last < pauseMilliseconds) return;
      last = now;
      isShown = true;
      screen.write(`\r\u001b[2K${stage} ${done} of ${total} files`);
    },
    clear() {
      if (isShown) screen.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
