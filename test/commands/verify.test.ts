import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Verify } from '../../src/commands/verify.js';
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';
import { appPrivacyReport, har, timeAt, type Plan } from '../support/recordings.js';

const storefront = join(import.meta.dirname, '../../examples/storefront');
const bundleId = 'com.example.storefront';

async function verify(content: string, ...flags: readonly string[]): Promise<Outcome> {
  return withFolder({ recording: content }, (folder) => runCommand(Verify, join(folder, 'recording'), storefront, ...flags));
}

interface Report {
  readonly findings: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly first: string;
    readonly line: number;
  }[];
  readonly questions: readonly { readonly kind: string; readonly observed: readonly { readonly subject: string }[] }[];
  readonly explained: readonly { readonly subject: string }[];
  readonly bundleIds: readonly string[];
}

async function reportOf(content: string, ...flags: readonly string[]): Promise<Report> {
  return JSON.parse((await verify(content, '--json', ...flags)).stdout) as Report;
}

/** Each with the finding that it must lead to, where it has one. */
const contradictions = {
  accesses: [
    { category: 'contacts', at: 40 },
    { category: 'microphone', at: 55 },
    { category: 'photos', at: 61 },
  ],
  contacts: [
    { host: 'att-launches.appsflyersdk.com', first: 30, last: 400 },
    { host: 'tracking-identity.us1.mparticle.com', first: 200 },
    { host: 'api.mixpanel.com', first: 70 },
    { host: 'firebase-settings.crashlytics.com', first: 71 },
  ],
};

const lookAlikes = {
  contacts: [
    { host: 'api.mixpanel.com.example', first: 3 },
    { host: 'config2.mparticle.com', first: 1 },
    { host: 'gateway.icloud.com', first: 2 },
    { host: 'notify.bugsnag.com', first: 8, byUser: true, website: 'bugsnag.com' },
  ],
};

const planted = [
  'access-answered-no contacts 40',
  'access-answered-no microphone 55',
  'access-answered-no photos 61',
  'sdk-not-in-dependencies api.mixpanel.com 70',
  'sdk-not-in-dependencies firebase-settings.crashlytics.com 71',
  'tracker-after-refusal att-launches.appsflyersdk.com 400',
  'tracker-after-refusal tracking-identity.us1.mparticle.com 200',
  'tracker-before-answer att-launches.appsflyersdk.com 30',
];

const seconds = (time: string): number => (Date.parse(time) - Date.parse(timeAt(0))) / 1000;

describe('verify', () => {
  it.each([1, 2, 3, 4, 5])('finds every planted contradiction and no other (seed %i)', async (seed) => {
    const contacts = [...contradictions.contacts, ...lookAlikes.contacts];
    const plan: Plan = { bundleId, seed, noise: 300, accesses: contradictions.accesses, contacts };
    const report = await reportOf(appPrivacyReport(plan), '--prompt-answered', timeAt(120), '--prompt-answer', 'denied');
    expect(report.findings.map(({ kind, subject, first }) => `${kind} ${subject} ${String(seconds(first))}`).sort()).toEqual(
      planted,
    );
  });

  it('explains, asks about or reports everything that was recorded', async () => {
    const contacts = [...contradictions.contacts, ...lookAlikes.contacts];
    const { findings, questions, explained } = await reportOf(
      appPrivacyReport({ bundleId, accesses: contradictions.accesses, contacts }),
    );
    const told = [...findings, ...explained, ...questions.flatMap(({ observed }) => observed)].map(({ subject }) => subject);
    const recorded = [...contradictions.accesses.map(({ category }) => category), ...contacts.map(({ host }) => host)];
    expect(recorded.filter((subject) => !told.includes(subject))).toEqual([]);
  });

  it('finds the contacts of a HAR too', async () => {
    const report = await reportOf(har({ bundleId, contacts: contradictions.contacts }), '--prompt-answer', 'denied');
    expect(report.findings.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual([
      'sdk-not-in-dependencies api.mixpanel.com',
      'sdk-not-in-dependencies firebase-settings.crashlytics.com',
      'tracker-without-permission att-launches.appsflyersdk.com',
      'tracker-without-permission tracking-identity.us1.mparticle.com',
    ]);
  });

  it('counts the extensions of the app, and no app with a longer name', async () => {
    const contacts = [{ host: 'a.example', first: 1 }];
    const both =
      appPrivacyReport({ bundleId: `${bundleId}.widget`, contacts }) + appPrivacyReport({ bundleId: `${bundleId}2`, contacts });
    expect((await reportOf(both)).bundleIds).toEqual([`${bundleId}.widget`]);
  });

  it('prints the same bytes twice', async () => {
    const text = appPrivacyReport({ bundleId, ...contradictions, noise: 50 });
    expect(await verify(text)).toEqual(await verify(text));
  });

  it('prints what is recorded so that a terminal shows it as it is', async () => {
    const { stdout } = await verify(appPrivacyReport({ bundleId, accesses: [{ category: '\u001b[31m\u202e', at: 1 }] }));
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  const clean = appPrivacyReport({ bundleId, contacts: [{ host: 'config2.mparticle.com', first: 1 }] });
  const open = appPrivacyReport({ bundleId, contacts: [{ host: 'a.example', first: 1 }] });

  it.each<[string, string, readonly string[], number]>([
    ['0 where everything is explained', clean, ['--fail-on-undecided'], 0],
    ['0 with an open question', open, [], 0],
    ['1 with an open question that must be decided', open, ['--fail-on-undecided'], 1],
    ['1 with a finding', appPrivacyReport({ bundleId, ...contradictions }), [], 1],
    ['2 where a line is damaged', `${clean}{"type":`, [], 2],
    ['2 where nothing was recorded of the app', appPrivacyReport({ bundleId: 'com.other', ...contradictions }), [], 2],
    ['2 where the app has another bundle id', clean, ['--bundle-id', 'com.example.staging'], 2],
    ['2 without a recording', '', [], 2],
    ['2 with a time without zone', clean, ['--prompt-answered', '2026-11-29T10:00:00'], 2],
    ['2 with a time of a prompt that was not shown', clean, ['--prompt-answered', timeAt(1), '--prompt-answer', 'not-shown'], 2],
  ])('ends with %s', async (_, content, flags, exitCode) => {
    expect((await verify(content, '--quiet', ...flags)).exitCode).toBe(exitCode);
  });

  it('asks for the bundle id where the project does not state it', async () => {
    const folder = { recording: clean, 'Info.plist': plist, 'App.swift': 'import UIKit\n' };
    const { stderr, exitCode } = await withFolder(folder, (root) => runCommand(Verify, join(root, 'recording'), root));
    expect({ exitCode, stderr: stderr.split('\n').slice(0, 2) }).toEqual({
      exitCode: 2,
      stderr: ['Error: The project does not state the bundle id of the app.', '  Add --bundle-id with the one in the recording.'],
    });
  });

  const twoStores = join(import.meta.dirname, '../apps/two-stores');
  const ofTwo = (recording: string, ...flags: readonly string[]): Promise<Outcome> =>
    withFolder({ recording }, (folder) => runCommand(Verify, join(folder, 'recording'), twoStores, '--json', ...flags));
  const sent = { contacts: [{ host: 'a.example', first: 1 }] };

  it.each(['com.example.cafe', 'com.example.shop'])('takes the one of several apps that the recording is of: %s', async (id) => {
    const { stdout } = await ofTwo(appPrivacyReport({ bundleId: id, ...sent }));
    expect((JSON.parse(stdout) as Report).bundleIds).toEqual([id]);
  });

  it.each([
    ['a HAR', har({ bundleId: '', ...sent })],
    [
      'a recording of both',
      ['com.example.cafe', 'com.example.shop'].map((id) => appPrivacyReport({ bundleId: id, ...sent })).join(''),
    ],
    ['a recording of neither', appPrivacyReport({ bundleId: 'com.other', ...sent })],
  ])('asks which of several apps %s is of', async (_, recording) => {
    const { stderr, exitCode } = await ofTwo(recording);
    expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({
      exitCode: 2,
      stderr: 'Error: A recording is compared with one app. This repository builds 2 apps.',
    });
    expect((await ofTwo(recording, '--app', 'Cafe', '--bundle-id', 'com.other')).stderr).not.toContain('builds 2 apps');
  });

  it.each(['missing', '.'])('refuses %s as a recording', async (path) => {
    const { exitCode, stderr } = await runCommand(Verify, path, storefront);
    expect({ exitCode, remedy: stderr.split('\n')[1] }).toEqual({
      exitCode: 2,
      remedy: '  Pass the App Privacy Report or the HAR that you recorded.',
    });
  });

  it('writes a report to a file', async () => {
    const written = await withFolder({ recording: clean }, async (folder) => {
      await runCommand(Verify, join(folder, 'recording'), storefront, '--output', `json=${join(folder, 'v.json')}`);
      return readFileSync(join(folder, 'v.json'), 'utf8');
    });
    expect(JSON.parse(written)).toMatchObject({ schemaVersion: 1, summary: { findings: 0, questions: 0, explained: 1 } });
  });

  it('shows the reason of a person who answered no', async () => {
    const yaml = 'answers:\n  CONTACTS: { collected: no, reason: they stay on the device }\n';
    const text = appPrivacyReport({ bundleId, accesses: [{ category: 'contacts', at: 1 }] });
    const { stdout, exitCode } = await withFolder({ recording: text }, (folder) => {
      writeFileSync(join(folder, 'c.yaml'), yaml);
      return runCommand(Verify, join(folder, 'recording'), storefront, '--config', join(folder, 'c.yaml'));
    });
    expect({ exitCode, shown: stdout.includes('they stay on the device') }).toEqual({ exitCode: 0, shown: true });
  });
});

const plist = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundlePackageType</key><string>APPL</string></dict></plist>
`;
