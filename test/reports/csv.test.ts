import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvReport } from '../../src/reports/csv.js';
import { acceptedFinding, assessment, baselineFinding, finding } from '../support/assessment.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const rowsOf = (text: string): readonly Record<string, string>[] => parse(text, { columns: true });

describe('the table', () => {
  it('has a row for each of the 35 data types', () => {
    const rows = rowsOf(csvReport.render(assessment, options));
    expect(rows).toHaveLength(35);
    expect(rows[1]).toMatchObject({ id: 'EMAIL_ADDRESS', collected: 'yes', purposes: 'ANALYTICS; APP_FUNCTIONALITY' });
  });

  it('has the findings of a check', () => {
    expect(rowsOf(csvReport.render(assessment, { ...options, scope: 'check' }))).toMatchObject([
      { rule: finding.rule, line: '13', state: 'new', why: '', until: '' },
    ]);
  });

  it('says which findings of a check are not new, and why', () => {
    const findings = [acceptedFinding, baselineFinding];
    expect(rowsOf(csvReport.render({ ...assessment, findings }, { ...options, scope: 'check' }))).toMatchObject([
      { state: 'accepted', why: 'sample code', until: '2027-03-31' },
      { state: 'baseline', why: '' },
    ]);
  });

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)'])('lets no spreadsheet compute %s', (message) => {
    const text = csvReport.render({ ...assessment, findings: [{ ...finding, message }] }, { ...options, scope: 'check' });
    expect(rowsOf(text)[0]?.['message']).toBe(`'${message}`);
  });

  it('holds commas, quotation marks and line breaks inside a cell', () => {
    const text = csvReport.render(
      { ...assessment, findings: [{ ...finding, message: 'a, "b"\nc' }] },
      { ...options, scope: 'check' },
    );
    expect(rowsOf(text)[0]?.['message']).toBe('a, "b"\\nc');
  });
});
