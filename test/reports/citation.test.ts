import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/reports/citation.js';

describe('a source', () => {
  it('that is an address with a section is a link that names the site and the section', () => {
    expect(citationOf('https://developer.apple.com/app-store/app-privacy-details/, Additional guidance')).toEqual({
      text: 'developer.apple.com: Additional guidance',
      url: 'https://developer.apple.com/app-store/app-privacy-details/',
    });
  });

  it('that is an address alone is shown by it', () => {
    expect(citationOf('https://docs.mparticle.com/a/')).toEqual({
      text: 'docs.mparticle.com/a',
      url: 'https://docs.mparticle.com/a/',
    });
  });

  it.each([
    'Pods/Braze/PrivacyInfo.xcprivacy',
    'mParticle/mparticle-apple-sdk@86fa647, MPEnums.m',
    'javascript:alert(1)',
    'https://a.example/)[x](https://b.example/, x',
    'https://a.example/" onclick="x, y',
  ])('that is something else is no link: %s', (source) => {
    expect(citationOf(source)).toEqual({ text: source, url: '' });
  });
});
