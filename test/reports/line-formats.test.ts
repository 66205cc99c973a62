import { describe, expect, it } from 'vitest';
import { gitlabReport } from '../../src/reports/gitlab.js';
import { rdjsonlReport } from '../../src/reports/rdjsonl.js';
import { xcodeReport } from '../../src/reports/xcode.js';
import { Ajv } from 'ajv';
import { assessment, comparison, finding, unread } from '../support/assessment.js';
import { clean, hostileFinding, renderIn, samples, severalApps } from '../support/ci-report.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const lineNumber = { type: 'integer', minimum: 1 };

/** GitLab Docs, "Code Quality report format": the properties that a report must have. */
const codeQuality = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative, and without `./` before it.
          path: { type: 'string', pattern: '^(?!/|\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: lineNumber, end: lineNumber } },
        },
      },
    },
  },
});

interface Violation {
  readonly fingerprint: string;
  readonly severity: string;
}

const violationsOf = (...given: Rest): readonly Violation[] =>
  JSON.parse(renderIn(gitlabReport, ...given)) as readonly Violation[];
type Rest = Parameters<typeof renderIn> extends [unknown, ...infer Others] ? Others : never;

describe('Code Quality of GitLab', () => {
  it.each(samples)('has the form that GitLab documents for %s', (_, given) => {
    codeQuality(violationsOf(given));
    expect(codeQuality.errors ?? []).toEqual([]);
  });

  it('is an empty list where nothing is found', () => {
    expect(renderIn(gitlabReport, clean)).toBe('[]\n');
  });

  it('names the line from the root of the repository', () => {
    expect(violationsOf(assessment)).toEqual([
      {
        description: `${finding.message} ${finding.advice}`,
        check_name: 'att/status-missing-at-start',
        fingerprint: '8df5a54b9e92bb32',
        severity: 'critical',
        location: { path: 'ios/App/AppDelegate.swift', lines: { begin: 13, end: 13 } },
      },
    ]);
  });

  it('has fingerprints that nothing else has', () => {
    const problems = [unread, { ...unread, place: { ...unread.place, line: 9 } }];
    const [first, ...others] = severalApps(3);
    const all = violationsOf([{ ...first, problems, comparison }, ...others]).map(({ fingerprint }) => fingerprint);
    expect([all.length, new Set(all).size]).toEqual([6, 6]);
  });

  it('tells of what makes one of several apps incomplete', () => {
    const [first, ...others] = severalApps(2);
    expect(violationsOf([{ ...first, app: null, subjects: [] }, ...others])[0]?.severity).toBe('blocker');
  });

  it('puts an incomplete audit first', () => {
    expect(violationsOf({ ...assessment, problems: [unread] }).map(({ severity }) => severity)).toEqual(['blocker', 'critical']);
  });
});

/** reviewdog/reviewdog `proto/rdf/reviewdog.proto`: the message `Diagnostic`, as far as it is used. */
const place = {
  type: 'object',
  required: ['path', 'range'],
  additionalProperties: false,
  properties: {
    path: { type: 'string', minLength: 1 },
    range: {
      type: 'object',
      required: ['start', 'end'],
      additionalProperties: false,
      properties: Object.fromEntries(
        ['start', 'end'].map((name) => [
          name,
          {
            type: 'object',
            required: ['line', 'column'],
            additionalProperties: false,
            properties: { line: lineNumber, column: lineNumber },
          },
        ]),
      ),
    },
  },
};
const diagnostic = ajv.compile({
  type: 'object',
  required: ['message', 'location', 'severity'],
  additionalProperties: false,
  properties: {
    message: { type: 'string', minLength: 1 },
    location: place,
    severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
    source: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: { type: 'string' }, url: { type: 'string' } },
    },
    code: {
      type: 'object',
      required: ['value'],
      additionalProperties: false,
      properties: { value: { type: 'string' }, url: { type: 'string' } },
    },
    related_locations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['location'],
        additionalProperties: false,
        properties: { message: { type: 'string' }, location: place },
      },
    },
  },
});

interface Diagnostic {
  readonly code: { readonly value: string };
  readonly location: { readonly range: unknown };
}

const diagnosticsOf = (...given: Rest): readonly Diagnostic[] =>
  renderIn(rdjsonlReport, ...given)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Diagnostic);

describe('rdjsonl', () => {
  it.each(samples)("has a Diagnostic of reviewdog's on each line for %s", (_, given) => {
    for (const one of diagnosticsOf(given)) {
      diagnostic(one);
      expect(diagnostic.errors ?? []).toEqual([]);
    }
  });

  it('counts columns in bytes', () => {
    const excerpt = { text: 'let ü = "𐐀"; start()', column: 14 };
    const one = { ...finding, place: { ...finding.place, line: 3, column: 18 }, end: { line: 3, column: 23 }, excerpt };
    expect(diagnosticsOf({ ...clean, findings: [one] })[0]?.location.range).toEqual({
      start: { line: 3, column: 21 },
      end: { line: 3, column: 26 },
    });
  });

  it('tells of an incomplete audit and of changed answers', () => {
    expect(diagnosticsOf({ ...clean, problems: [unread], comparison }).map(({ code }) => code.value)).toEqual([
      'audit/incomplete',
      'answer/changed',
    ]);
  });
});

describe('lines for Xcode', () => {
  /** `file:line:column: error: message`: what Xcode takes for an issue in the log of a build phase. */
  it.each(samples)('have the form of a compiler for %s', (_, given) => {
    const lines = renderIn(xcodeReport, given).split('\n').slice(0, -1);
    expect(lines.filter((line) => !/^\/.*:\d+:\d+: (?:error|warning|note): .+ \[[a-z0-9-]+\/[a-z-]+\]$/.test(line))).toEqual([]);
  });

  it('have absolute paths', () => {
    expect(renderIn(xcodeReport, assessment)).toBe(
      `/work/repo/ios/App/AppDelegate.swift:13:10: error: ${finding.message} ${finding.advice} [att/status-missing-at-start]\n`,
    );
  });

  it('are one for each finding, whatever the audited repository says', () => {
    expect(renderIn(xcodeReport, { ...clean, findings: [hostileFinding] }).split('\n')).toHaveLength(2);
  });
});
