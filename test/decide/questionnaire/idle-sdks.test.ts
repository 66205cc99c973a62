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

describe('what only the privacy manifest of Google Sign-In lists', () => {
  const signIn =
    'import GoogleSignIn\nfinal class A { func f() { GIDSignIn.sharedInstance.signIn(withPresenting: self) { result, error in } } }\n';
  const withScope = signIn.replace(
    'withPresenting: self)',
    'withPresenting: self, hint: nil, additionalScopes: ["https://www.googleapis.com/auth/user.phonenumbers.read"])',
  );

  it('is not collected where no scope asks for it', async () => {
    const app = { 'Podfile.lock': lock('GoogleSignIn'), 'App/A.swift': signIn };
    expect(await answer('PHONE_NUMBER', app)).toBe('no');
    expect(await answer('OTHER_USAGE_DATA', app)).toBe('no');
    expect(await answer('EMAIL_ADDRESS', app)).toBe('yes');
  });

  it('is collected where a scope asks for it, in every language', async () => {
    expect(await answer('PHONE_NUMBER', { 'Podfile.lock': lock('GoogleSignIn'), 'App/A.swift': withScope })).toBe('yes');
    const script =
      "import { GoogleSignin } from '@react-native-google-signin/google-signin';\nGoogleSignin.configure({ scopes: ['https://www.googleapis.com/auth/user.phonenumbers.read'] });\nGoogleSignin.signIn();\n";
    const dependencies = { 'react-native': '0.76.0', '@react-native-google-signin/google-signin': '13.0.0' };
    const packages = JSON.stringify({ name: 'app', dependencies });
    expect(await answer('PHONE_NUMBER', { 'package.json': packages, 'App.tsx': script })).toBe('yes');
  });
});

describe('performance data of Sentry', () => {
  const answers = async (options: string): Promise<string | undefined> => {
    const code = `import Sentry\nfinal class A { func f() { SentrySDK.start { options in options.dsn = "a"; ${options} } } }\n`;
    return answer('PERFORMANCE_DATA', { 'Podfile.lock': lock('Sentry'), 'App/A.swift': code });
  };

  it('is collected where the app turns tracing on', async () => {
    expect(await answers('options.tracesSampleRate = 0.2')).toBe('yes');
    expect(await answers('options.tracesSampleRate = 0.0')).toBe('no');
    expect(await answers('')).toBe('no');
    const packages = JSON.stringify({ name: 'app', dependencies: { 'react-native': '0.76.0', '@sentry/react-native': '6.0.0' } });
    const script =
      "import * as Sentry from '@sentry/react-native';\nSentry.init({ dsn, tracesSampleRate: __DEV__ ? 0 : 0.2 });\n";
    expect(await answer('PERFORMANCE_DATA', { 'package.json': packages, 'App.tsx': script })).toBe('yes');
    const plain = script.replace('tracesSampleRate: __DEV__ ? 0 : 0.2', 'enabled');
    expect(await answer('PERFORMANCE_DATA', { 'package.json': packages, 'App.tsx': plain })).toBe('no');
  });

  it('is a question where nothing shows how Sentry starts', async () => {
    const app = { 'Podfile.lock': lock('Sentry'), 'App/A.swift': 'import UIKit\nfinal class A {}\n' };
    expect(await answer('PERFORMANCE_DATA', app)).toBe('review');
  });
});
