import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownReport } from '../../src/reports/markdown.js';
import { auditFolder } from '../support/marked-project.js';

/** The pods of two more kits with the SDKs behind them, in the order of a lock file. */
const morePods = `  - FirebaseAnalytics (12.4.0):
    - FirebaseCore (~> 12.4.0)
  - FirebaseCore (12.4.0)
  - KochavaTracker (9.2.1)
  - mParticle-Firebase-12 (9.2.0):
    - FirebaseAnalytics (~> 12.0)
    - mParticle-Apple-SDK (~> 9.0)
  - mParticle-Kochava (9.2.0):
    - KochavaTracker (~> 9.0)
    - mParticle-Apple-SDK (~> 9.0)
`;

describe('the draft for an app with four kits', () => {
  let folder: string;
  let text: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'app-privacy-four-kits-'));
    cpSync(join(import.meta.dirname, '../../examples/storefront'), folder, { recursive: true });
    const [podfile, lock] = [join(folder, 'Podfile'), join(folder, 'Podfile.lock')];
    const pods = "  pod 'mParticle-Kochava', '~> 9.0'\n  pod 'mParticle-Firebase-12', '~> 9.0'\nend";
    writeFileSync(podfile, readFileSync(podfile, 'utf8').replace(/^end$/m, pods));
    writeFileSync(lock, readFileSync(lock, 'utf8').replace('PODS:\n', `PODS:\n${morePods}`));
    text = markdownReport.render(await auditFolder(folder), { scope: 'export', width: 80, color: false, quiet: false });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes at most 20 KB', () => {
    expect(text).toContain('Kochava');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20 * 1024);
  });

  it.each(['AppsFlyer', 'Braze', 'Firebase', 'Kochava'])('has the evidence of the kit of %s once', (kit) => {
    const [places, ...others] = text.split('\n').filter((line) => line.startsWith('| P') && line.includes(kit));
    expect(others).toEqual([]);
    const line = /`Podfile:\d+`/.exec(places ?? '')?.[0] ?? 'none';
    expect(text.split(line)).toHaveLength(2);
  });

  it('cites Apple for what Apple rules', () => {
    expect(text).toContain('<https://developer.apple.com/app-store/app-privacy-details/>');
    expect(text).not.toContain('privacy-label-questions');
  });
});
