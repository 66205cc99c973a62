import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes copies of a JSON report as those of other apps: each has ids, bundle ids and fingerprints of its own.
 * @param folder Where to.
 * @param report The text of a report with one app.
 * @param count How many.
 * @returns The folder.
 */
export function generateReports(folder, report, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const document = JSON.parse(report);
    const id = `App${number}`;
    for (const app of document.apps) {
      Object.assign(app, { id, name: id });
      for (const variant of app.variants) variant.bundleId = `com.example.app${number}`;
    }
    for (const finding of document.findings) {
      finding.fingerprint = finding.fingerprint.replace(/[^:]*$/, (hash) => `${hash}${number}`);
      if (finding.app !== null) finding.app = id;
    }
    for (const signal of document.signals) if (signal.app !== null) signal.app = id;
    writeFileSync(join(folder, `app-${String(number).padStart(3, '0')}.json`), `${JSON.stringify(document, null, 2)}\n`);
  }
  return folder;
}
