import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

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

/** A bridge in native code, and a page that uses mParticle's web SDK. */
const bridge = 'import mParticle_Apple_SDK\nMParticle.sharedInstance().initializeWKWebView(webView)';
const load = `${bridge}\nwebView.load(Bundle.main.url(forResource: "index", withExtension: "html"))`;
const login = 'mParticle.Identity.login({ userIdentities: { email: address } });';
const flagged = `window.mParticle = { config: { useNativeSdk: true } };\n${login}`;

/** The signals of pages, each with its file and confidence. */
const shown = async (
  files: Readonly<Record<string, string>>,
  pageFolders: readonly string[] = [],
  bundled: readonly string[] = [],
) =>
  (await detect(files, pageFolders, bundled)).signals.flatMap(({ id, confidence, place: { file } }) =>
    /html|js/.test(file) ? [`${id} ${file} ${confidence}`] : [],
  );

describe("what pages give mParticle's web SDK", () => {
  it('counts where the page says that an app shows it', async () => {
    expect(await shown({ 'www/a.js': flagged })).toEqual(['mparticle.identity www/a.js certain']);
    expect(await shown({ 'www/a.js': flagged.replace('true', 'false') })).toEqual([]);
    expect(await shown({ 'www/b.html': '<script>mParticle.config.isIOS = true</script>', 'www/js/a.js': login })).toEqual([
      'mparticle.identity www/js/a.js certain',
    ]);
  });

  it('counts where native code that lets pages use its SDK loads the page by its name', async () => {
    const page = `<script>${login}</script>`;
    expect(await shown({ 'Web.swift': load, 'www/index.html': page })).toEqual(['mparticle.identity www/index.html certain']);
    expect(await shown({ 'www/index.html': page })).toEqual([]);
  });

  it('is possible where native code lets pages use its SDK, and nothing says that it shows these', async () => {
    expect(await shown({ 'Web.swift': bridge, 'site/a.js': login })).toEqual(['mparticle.identity site/a.js possible']);
  });

  it('counts where an app shows the page without the bridge: the web SDK sends it by itself', async () => {
    const page = `<script>${login}</script>`;
    const view = 'import WebKit\nlet webView = WKWebView()';
    const named = `${view}\nlet url = Bundle.main.url(forResource: "index", withExtension: "html")`;
    expect(await shown({ 'Web.swift': named, 'www/index.html': page })).toEqual(['mparticle.identity www/index.html certain']);
    expect(await shown({ 'Web.swift': `${view}\nlet icon = UIImage(named: "index")`, 'www/index.html': page })).toEqual([]);
    expect(await shown({ 'Web.swift': view, 'site/index.html': page })).toEqual([]);
  });

  it.each([
    [
      "import 'package:webview_flutter/webview_flutter.dart';\nfinal view = WebViewController()..loadFlutterAsset('assets/index.html');",
    ],
    [
      "import 'package:flutter_inappwebview/flutter_inappwebview.dart';\nfinal view = InAppWebView(initialFile: 'assets/index.html');",
    ],
  ])('counts where code of Flutter loads the page: %s', async (code) => {
    const page = `<script>${login}</script>`;
    expect(await shown({ 'lib/web.dart': code, 'assets/index.html': page, 'site/other.html': page })).toEqual([
      'mparticle.identity assets/index.html certain',
    ]);
    const own = code.replace(/^import .*$/m, 'class WebViewController {}\nclass InAppWebView {}');
    expect(await shown({ 'lib/web.dart': own, 'assets/index.html': page })).toEqual([]);
  });

  it('is possible where a target of the app has the page in its bundle, and the app shows pages', async () => {
    const page = { 'www/index.html': `<script>${login}</script>` };
    const view = { 'Web.swift': 'import WebKit\nlet webView = WKWebView()' };
    expect(await shown({ ...view, ...page }, [], ['www/index.html'])).toEqual(['mparticle.identity www/index.html possible']);
    expect(await shown(page, [], ['www/index.html'])).toEqual([]);
  });

  it('counts in an app that is made of pages', async () => {
    const imported = `import mp from '@mparticle/web-sdk';\n${login.replace('mParticle', 'mp')}`;
    expect(await shown({ 'app/a.js': imported, 'site/b.js': imported }, ['app/'])).toEqual([
      'mparticle.identity app/a.js certain',
    ]);
  });

  it('is told of users, events, purchases and the settings with which the SDK starts', async () => {
    const code = [
      'window.mParticle = { config: { isIOS: true, identifyRequest: { userIdentities: { customerid: id } } } };',
      "mParticle.Identity.identify({}, function (result) { result.getUser().setUserAttribute('$Zip', zip); });",
      "mParticle.getInstance().logEvent('Search');",
      'mParticle.eCommerce.logPurchase(attributes, product);',
      "mParticle.logPageView('Home');",
      'document.logPageView();',
    ];
    expect(await signalsOf('www/a.js', code.join('\n'))).toEqual([
      'mparticle.identity 1 certain CustomerId',
      'mparticle.user-attribute 2 certain $Zip',
      'mparticle.event 3 certain',
      'mparticle.commerce 4 certain',
      'mparticle.screen 5 certain',
    ]);
  });
});
