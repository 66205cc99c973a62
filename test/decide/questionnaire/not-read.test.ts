import { describe, expect, it } from 'vitest';
import { dependency } from '../../catalog/dependencies.js';
import { answer, asked, line, signal } from './fixtures.js';

const mparticle = dependency({ name: 'mParticle-Apple-SDK', version: '8.20.0' });
const place = { file: 'Web.swift', line: 12, column: 5 };
const pages = signal('mparticle.web-view', { place, detail: { kind: 'pages', read: [] } });

describe('pages in web views that use the native SDK', () => {
  it('make a question of each data type that nothing else shows: nobody read them', () => {
    expect(line('HEALTH', { dependencies: [mparticle], signals: [pages] }).collected).toBe('review');
    expect(line('HEALTH', { dependencies: [mparticle] }).collected).toBe('no');
  });

  it('ask one question for all of them', () => {
    const text = 'The audit did not read the pages in the web views at Web.swift:12. Which data types do they give mParticle?';
    expect(asked('HEALTH', { dependencies: [mparticle], signals: [pages] })).toEqual([text]);
    expect(asked('CONTACTS', { dependencies: [mparticle], signals: [pages] })).toEqual([text]);
  });

  it('are asked about beside those that were read', () => {
    const signals = [signal('mparticle.web-view', { place, detail: { kind: 'pages', read: ['www/a.js', 'www/b.js'] } })];
    expect(asked('HEALTH', { dependencies: [mparticle], signals })).toEqual([
      'The audit read www/a.js and 1 other file. The audit did not read the other pages in the web views at Web.swift:12. Which data types do they give mParticle?',
    ]);
  });

  it('may use data for tracking', () => {
    const { tracking } = answer({ dependencies: [mparticle], signals: [pages] });
    expect(tracking.reasons.map(({ text }) => text)).toContain(
      'The audit did not read the pages in the web views at Web.swift:12, which might use data for tracking.',
    );
  });
});

describe('a folder without an app', () => {
  it('is asked about instead of answered: nothing was looked at', () => {
    expect(line('HEALTH', { isAppFound: false }).collected).toBe('review');
    expect(asked('HEALTH', { isAppFound: false })).toEqual([
      'The audit found no iOS app here. Which data types does the app collect?',
    ]);
    expect(answer({ isAppFound: false }).tracking.answer).toBe('review');
  });

  it('is not code for one, which is answered', () => {
    expect(line('HEALTH', { isAppFound: true }).collected).toBe('no');
  });
});
