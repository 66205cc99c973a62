import { parseSource } from '../../src/read/sources/parse-source.js';
import { detectSignals, type Detected } from '../../src/find/signals/index.js';

/**
 * Detects the signals of a project that is written down in a test.
 * @param files Texts by path.
 * @param pageFolders The folders of apps that are made of pages.
 * @param bundled What an app's target copies into its bundle.
 */
export async function detect(
  files: Readonly<Record<string, string>>,
  pageFolders: readonly string[] = [],
  bundled: readonly string[] = [],
): Promise<Detected> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const parsed = await Promise.all(sources.map(async (source) => parseSource(source, null)));
  return detectSignals(parsed, [], [], [], {
    shipping: () => 'untold',
    isOfServer: () => false,
    pages: { folders: pageFolders, isBundled: (file) => bundled.includes(file) },
  });
}

/** Signals in one line each: id, line and confidence, and what their detail says. */
export function summary({ signals }: Detected): string[] {
  return signals.map(({ id, place, confidence, detail }) => {
    const said =
      detail.kind === 'identity'
        ? detail.type
        : detail.kind === 'user-attribute'
          ? detail.key
          : detail.kind === 'att-status'
            ? detail.constant
            : null;
    return `${id} ${String(place.line)} ${confidence}${said === null ? '' : ` ${said}`}`;
  });
}
