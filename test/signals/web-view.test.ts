import { describe, expect, it } from 'vitest';
import { detect, summary } from '../support/detect.js';

const signalsOf = async (file: string, text: string) => summary(await detect({ [file]: text }));

describe('pages in web views that use the native SDK', () => {
  it.each([
    ['Web.swift', 'import mParticle_Apple_SDK\nMParticle.sharedInstance().initializeWKWebView(webView)'],
    ['Web.swift', 'import mParticle_Apple_SDK\nMParticle.sharedInstance().initializeWKWebView(webView, bridgeName: "shop")'],
    [
      'Web.m',
      '#import <mParticle.h>\nvoid show(void) { [[MParticle sharedInstance] initializeWKWebView:webView bridgeName:@"shop"]; }',
    ],
    ['Old.m', '#import <mParticle.h>\nvoid show(void) { [[MParticle sharedInstance] initializeWebView:webView]; }'],
  ])('are seen in %s: %s', async (file, text) => {
    expect(await signalsOf(file, text)).toEqual(['mparticle.web-view 2 certain']);
  });

  it('are not seen in a method of the same name that the app has', async () => {
    const own =
      'import mParticle_Apple_SDK\nclass Browser { func initializeWKWebView(_ view: WKWebView) {} }\nBrowser().initializeWKWebView(webView)';
    expect(await signalsOf('Web.swift', own)).toEqual([]);
    expect(await signalsOf('Web.swift', 'browser.initializeWKWebView(webView)')).toEqual([]);
  });
});
