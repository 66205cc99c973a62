import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/reports/index.js';
import { portfolioFormats } from '../../src/reports/portfolio/index.js';
import { runLine, type Files } from '../support/fuzz/run-line.js';
import { faultOf } from '../support/fuzz/trial.js';

/** What a person who controls the audited repository would like a terminal, a browser, a CI engine or a spreadsheet to obey. */
const hostile =
  '=cmd()<img src=x onerror=alert(1)>[l](http://evil.example)@all\u001b[31m\u009b1m\u202egnp\u2066"\'`|]]>&lt;%0A##vso[a]';

/** A file cannot have a line break in its name and be listed, nor a slash. */
const inFile = hostile.replaceAll('/', ':');

const quoted = JSON.stringify(`${hostile}\n::error file=x::owned\n\r\n::stop-commands::x`);

const xml = hostile
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')
  .replaceAll(/[\u001b\u009b]/g, '');

const files: Files = Object.fromEntries(
  Object.entries({
    [`${inFile}/A.swift`]: `import AdSupport
import mParticle_Apple_SDK
func start() {
  let options = MParticleOptions(key: "k", secret: "s")
  MParticle.sharedInstance().start(with: options)
  MParticle.sharedInstance().logEvent(${quoted}, eventType: .other, eventInfo: [${quoted}: 1])
  MParticle.sharedInstance().identity.currentUser?.setUserAttribute(${quoted}, value: 1)
  send(ASIdentifierManager.shared().advertisingIdentifier) // app-privacy-ignore-line idfa/${inFile} -- ${inFile}
}
func broken( { ${inFile}
`,
    [`${inFile}/Info.plist`]: `<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>${xml}</string><key>CFBundleName</key><string>${xml}</string><key>CFBundlePackageType</key><string>APPL</string><key>NSUserTrackingUsageDescription</key><string>${xml}</string></dict></plist>`,
    [`${inFile}/PrivacyInfo.xcprivacy`]: `<plist version="1.0"><dict><key>NSPrivacyTrackingDomains</key><array><string>${xml}</string></array><key>${xml}</key><true/></dict></plist>`,
    'package.json': `{"name": ${quoted}, "dependencies": {"react-native-mparticle": ${quoted}, ${quoted}: ${quoted}}}`,
    'Podfile.lock': `PODS:\n  - ${JSON.stringify(hostile)} (1.0)\n  - mParticle-Apple-SDK (8.27.0)\n`,
    'app-privacy.yaml': `integrations:\n  - id: ${quoted}\nanswers:\n  NAME: { collected: no, reason: ${quoted} }\nignore:\n  - { rule: att/status-missing-at-start, reason: ${quoted} }\n  - { rule: ${quoted}, reason: ${quoted} }\n${quoted}: 1\n`,
    'app-privacy-baseline.json': `{"version": 1, "algorithm": ${quoted}, "findings": [{"rule": ${quoted}, "path": ${quoted}, "app": ${quoted}, "fingerprint": ${quoted}}]}`,
  }).map(([path, text]) => [path, Buffer.from(text)]),
);

const lines = [
  ...formatsFor('audit').map(({ name }) => `audit @ --format ${name}`),
  ...formatsFor('check').map(({ name }) => `check @ --format ${name} --strict`),
  ...['markdown', 'html', 'json', 'csv', 'fastlane', 'asc', 'xcprivacy'].map(
    (name) => `export @ --format ${name} --allow-undecided`,
  ),
  ...['audit @ --json --compact', 'init @ --yes', 'baseline:prune @', 'baseline:write @'],
];

describe('a repository whose every name is hostile', () => {
  it.each(lines)('commands no reader of %s', async (line) => {
    const outcome = await runLine(files, '', line);
    expect(faultOf(outcome, line)).toBeNull();
    expect(obeyed(line, outcome.stdout)).toEqual([]);
  });

  it.each(portfolioFormats.map(({ name }) => name))('commands no reader of a portfolio (%s)', async (name) => {
    const { stdout } = await runLine(files, '', 'audit @ --json');
    const line = `merge @ --format ${name}`;
    const outcome = await runLine({ [`${inFile}.json`]: Buffer.from(stdout) }, '', line);
    expect(faultOf(outcome, line)).toBeNull();
    expect(obeyed(line, outcome.stdout)).toEqual([]);
  });

  it.each(['explain', 'integrations:show'])('commands no reader of what %s does not know', async (id) => {
    const outcome = await runLine({}, '', `${id} ${hostile.replaceAll(' ', '\u00a0')}`);
    expect(outcome.exitCode).toBe(2);
    expect(faultOf(outcome, id)).toBeNull();
  });
});

/** Each text that does something in a format, with what it does it. */
function obeyed(line: string, text: string): readonly string[] {
  const format = /--format (\w+)/.exec(line)?.[1] ?? '';
  const pattern = commands[format] ?? /^::/gm;
  return text.replaceAll(format === 'markdown' ? code : /(?!)/g, '').match(pattern) ?? [];
}

/** Markdown obeys nothing in a block of HTML, and nothing between backticks, unless a backslash is before the first. */
const code = /^<summary>.*<\/summary>$|\\`|(`+)(?!`)[^]*?[^`]\1(?!`)/gm;

const commands: Readonly<Record<string, RegExp>> = {
  html: /<img src=x|onerror=alert\(1\)>|href="http:\/\/evil/g,
  markdown: /<img|(?<!\\)\[l(?<!\\)\]\(http|(?<!\\)@all(?!&#8203;)|^::/gm,
  csv: /(?:^|,)"?[=+@-]/gm,
  github: /^::(?!(?:error|warning|notice) )|owned$|^##/gm,
};
