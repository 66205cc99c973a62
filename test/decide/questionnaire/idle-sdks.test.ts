import { describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { auditFolder } from '../../support/marked-project.js';

const plist = '<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>a.b</string></dict></plist>';

/** The answer to a data type of an app of some files. */
async function answer(type: string, app: Readonly<Record<string, string>>): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-idle-'));
  try {
    for (const [path, text] of Object.entries({ 'App/Info.plist': plist, ...app })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { questionnaire } = await auditFolder(folder);
    return questionnaire.dataTypes.find(({ id }) => id === type)?.collected;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lock = (pod: string): string => `PODS:\n  - ${pod} (11.0.0)\n\nDEPENDENCIES:\n  - ${pod}\n\nCOCOAPODS: 1.15.2\n`;

describe('an SDK that nothing starts', () => {
  const code = 'import UIKit\nfinal class A {}\n';

  it('collects nothing', async () => {
    expect(await answer('OTHER_DIAGNOSTIC_DATA', { 'Podfile.lock': lock('FirebaseInstallations'), 'App/A.swift': code })).toBe(
      'no',
    );
  });

  it('is a question where something starts it', async () => {
    const starts = 'import FirebaseCore\nfinal class A { func f() { FirebaseApp.configure() } }\n';
    expect(
      await answer('OTHER_DIAGNOSTIC_DATA', { 'Podfile.lock': lock('FirebaseInstallations'), 'App/A.swift': starts }),
    ).not.toBe('no');
  });

  it('is a question where packages for scripts may start it, or code was not read', async () => {
    const packages = JSON.stringify({ name: 'app', dependencies: { 'react-native': '0.76.0' } });
    const app = { 'Podfile.lock': lock('FirebaseInstallations'), 'App/A.swift': code };
    expect(await answer('OTHER_DIAGNOSTIC_DATA', { ...app, 'package.json': packages })).toBe('review');
  });
});

describe('purchases that Google Analytics would report', () => {
  it('are none where the app sells nothing by StoreKit', async () => {
    const app = { 'Podfile.lock': lock('FirebaseAnalytics') };
    expect(await answer('PURCHASE_HISTORY', { ...app, 'App/A.swift': 'import UIKit\nfinal class A {}\n' })).toBe('no');
    const sells = 'import StoreKit\nfunc f() async throws { let all = try await Product.products(for: ids) }\n';
    expect(await answer('PURCHASE_HISTORY', { ...app, 'App/A.swift': sells })).not.toBe('no');
  });
});
