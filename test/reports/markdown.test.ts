import { describe, expect, it } from 'vitest';
import { purposes } from '../../src/catalog/purposes.js';
import type { Answer } from '../../src/model/answer.js';
import type { Assessment } from '../../src/model/assessment.js';
import { codeSpan, escapeMarkdown } from '../../src/reports/escape/markdown.js';
import { markdownReport } from '../../src/reports/markdown.js';
import { purposeNames } from '../../src/reports/purpose-names.js';
import { comparison, assessment, finding, plainAnswer, unread } from '../support/assessment.js';

const render = (scope: 'audit' | 'check' | 'export', changes: Partial<Assessment> = {}): string =>
  markdownReport.render({ ...assessment, ...changes }, { scope, width: 100, color: false, quiet: false });

describe('the questionnaire draft', () => {
  it('begins with the answers and a table of the data types that are collected or open', () => {
    const text = render('export');
    expect(text.split('\n## ').map((section) => section.split('\n', 1)[0])).toEqual([
      '# App Store privacy answers: Storefront',
      'Answers',
      'Open questions',
      'Steps in App Store Connect',
      'The label that the App Store would show',
      'Evidence',
      'What the words mean',
      'Sources',
      'What this draft does not cover',
      'Remarks',
    ]);
    expect(text).toContain('| Email address | Yes | Yes | Yes | Analytics, App Functionality |');
    expect(text).toContain('| Coarse location | Needs review | No | No |  |');
  });

  it('answers each step with a reason, and refers to the evidence, which it lists once', () => {
    const text = render('export');
    expect(text).toContain('**Email address**: select it. The code gives it to mParticle. [1] (E1)');
    expect(text).toContain('**Coarse location**: needs review (Q1).');
    expect(text.match(/App\/Checkout\.swift/g)).toHaveLength(1);
    expect(text).toContain('- `App/Checkout.swift`: E1 line 12 MPIdentityApiRequest.email');
    expect(text).toContain('1. <https://docs.mparticle.com/>: Identity');
  });

  it('says who tracks, and what each purpose comes from', () => {
    const braze = { kind: 'integration', id: 'braze', name: 'Braze', collects: 'review', tracking: 'yes' } as const;
    const dataTypes = assessment.questionnaire.dataTypes.map((answer): Answer =>
      answer.id === 'EMAIL_ADDRESS' ? { ...answer, parties: [braze], purposes: ['DEVELOPERS_ADVERTISING'] } : answer,
    );
    const text = render('export', { questionnaire: { ...assessment.questionnaire, dataTypes } });
    expect(text).toContain("- Purposes: Developer's Advertising or Marketing (P1)");
    expect(text).toContain('- Tracking: **Yes**, by Braze');
    expect(text).toContain('| P1 | Braze |');
  });

  it('shows the cards of the label, with what is open marked', () => {
    const text = render('export');
    expect(text).toContain('- **Data Used to Track You**: Contact Info\n');
    expect(text).toContain('- **Data Not Linked to You**: Some Category (needs review)');
  });

  it('says Data Not Collected where nothing is', () => {
    const questionnaire = {
      ...assessment.questionnaire,
      dataTypes: assessment.questionnaire.dataTypes.map(({ id }) => plainAnswer(id)),
    };
    expect(render('export', { questionnaire })).toContain('**Data Not Collected**');
  });

  it('asks each open question once', () => {
    expect(render('export').match(/Does the workspace keep it\?/g)).toHaveLength(1);
  });

  it('says first that an incomplete audit may hide data', () => {
    const text = render('export', { problems: [unread] });
    expect(text).toContain('> **The audit was incomplete.**');
    expect(text).toContain('`Podfile.lock:3` (incomplete): The lock file ends in the middle of a line. Run pod install again.');
  });

  it('names the purposes as App Store Connect does', () => {
    expect(Object.entries(purposeNames).map(([id, { name }]) => [id, name])).toEqual(purposes.map(({ id, name }) => [id, name]));
  });
});

describe('the audit as Markdown', () => {
  it('lists findings, and the questionnaire only where everything was asked for', () => {
    expect(render('audit')).toContain('## Questionnaire');
    expect(render('check')).toContain('Rule `att/status-missing-at-start`');
    expect(render('check')).not.toContain('## Questionnaire');
  });

  it('lets no text of the audited repository become markup', () => {
    const message = '<script>x</script> [a](javascript:b) ![i](http://c) **d** | e `f`\n# g @all www.h.example';
    const text = render('audit', { findings: [{ ...finding, message, excerpt: { text: '``` | </code>', column: 1 } }] });
    expect(text).not.toMatch(/<script>|[^\\]\[a\]|[^\\]\*\*d|^# g|[^\\]@all|http:\/\/c|www\.h/m);
    expect(text).toContain('```` ``` \\| </code> ````');
  });
});

describe('escaping for Markdown', () => {
  it.each([
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['a|b', 'a\\|b'],
    ['snake_case', 'snake\\_case'],
    ['AT&T &lt;', 'AT&amp;T &amp;lt;'],
    ['a plain sentence, with (brackets).', 'a plain sentence, with (brackets).'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('fences code with more backticks than it holds', () => {
    expect(codeSpan('a`b')).toBe('``a`b``');
  });
});

describe('a comparison with the approved answers', () => {
  it.each(['check', 'export'] as const)('is a table with the commit of each change: %s', (scope) => {
    const text = markdownReport.render({ ...assessment, comparison }, { scope, width: 80, color: false, quiet: false });
    expect(text).toContain('`App/SignIn.swift:12`');
    expect(text).toContain('added in 0123456789 of 2026-11-02, “Ask &lt;b&gt;for \\| the name&lt;/b&gt;”');
  });
});
