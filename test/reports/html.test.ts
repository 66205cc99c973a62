/// <reference lib="dom" />
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { htmlReport } from '../../src/reports/html.js';
import { assessment, comparison, finding, since } from '../support/assessment.js';
import { auditFolder } from '../support/marked-project.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const hostile = '</title><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">';

describe('the page', () => {
  it('shows what changed since the approved answers, with the commit', () => {
    const page = htmlReport.render({ ...assessment, comparison }, options);
    expect(page).toContain('added in 0123456789 of 2026-11-02, “Ask &#60;b&#62;for | the name&#60;/b&#62;”');
    expect(page).toContain('no longer evidence; commit unknown: the approved answers are not committed');
    expect(htmlReport.render(assessment, options)).not.toContain('id="changed"');
  });

  it('shows what a branch changed and fixed', () => {
    const page = htmlReport.render({ ...assessment, since }, { ...options, scope: 'audit' });
    expect(page).toContain('Compared 0d7ae6d4a6 with 42c23b7c4a, the last commit it shares with origin/main.');
    expect(page).toContain('added in 0123456789 of 2026-11-02');
    expect(page).toContain('<code>App/Gone.swift:3</code> The app &#60;b&#62;reads&#60;/b&#62; the IDFA.');
    expect(htmlReport.render(assessment, options)).not.toContain('id="since"');
  });

  it('asks for nothing and runs nothing', () => {
    const page = htmlReport.render(assessment, { ...options, scope: 'audit' });
    expect(page).not.toMatch(/<script|<link|<iframe|\ssrc=|url\((?!#)|@import/);
    expect(page).toContain("default-src 'none'");
  });

  it('is the same each time', () => {
    expect(htmlReport.render(assessment, options)).toBe(htmlReport.render(assessment, options));
  });

  it('shows the findings where the whole audit is asked for, and not in the draft', () => {
    expect(htmlReport.render(assessment, { ...options, scope: 'audit' })).toContain('id="findings"');
    expect(htmlReport.render(assessment, options)).not.toContain('id="findings"');
  });

  it('shows markup of the audited repository as text', () => {
    const page = htmlReport.render(
      { ...assessment, findings: [{ ...finding, message: hostile }] },
      { ...options, scope: 'audit' },
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&#60;script&#62;');
  });
});

/** Debian's, or what the environment names; .ci/run installs it. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(!existsSync(executablePath))('the page in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let storefront: Assessment;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'app-privacy-page-'));
    storefront = { ...(await auditFolder(join(import.meta.dirname, '../../examples/storefront'))), comparison };
    browser = await chromium.launch({ executablePath, args: quiet });
    // A browser takes its time to start on a machine that runs all tests at once.
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(from: Assessment, scope: 'audit' | 'check' | 'export', colorScheme: 'light' | 'dark'): Promise<Page> {
    const file = join(folder, `${scope}-${colorScheme}.html`);
    writeFileSync(file, htmlReport.render(from, { ...options, scope }));
    // axe itself is a script, which the page's own policy forbids.
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(`file://${file}`);
    return page;
  }

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s', async (colorScheme) => {
    for (const scope of ['audit', 'check', 'export'] as const) {
      const page = await open(storefront, scope, colorScheme);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>(
        `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(standards)} } })`,
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  it('asks the network for nothing', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const file = join(folder, 'network.html');
    writeFileSync(file, htmlReport.render(storefront, options));
    await page.goto(`file://${file}`);
    expect(requests).toEqual([`file://${file}`]);
  });

  it('runs nothing that a repository slips in', async () => {
    const page = await open({ ...storefront, findings: [{ ...finding, message: hostile, advice: hostile }] }, 'audit', 'light');
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
  });

  it("shows the label's cards with their categories", async () => {
    const page = await open(storefront, 'export', 'light');
    const cards = await page.locator('.card').evaluateAll((found) => found.map((card) => card.querySelector('h3')?.textContent));
    expect(cards).toEqual(['Data Used to Track You', 'Data Linked to You']);
    expect(await page.getByRole('region', { name: 'Data Linked to You' }).getByText('Contact Info').isVisible()).toBe(true);
  });

  it('draws the flow to mParticle and its integrations, tracking in dashes, inside the picture', async () => {
    const page = await open(storefront, 'export', 'light');
    const picture = page.getByRole('img', { name: 'Where the data goes' });
    expect(await picture.locator('.edge.tracks').count()).toBeGreaterThan(0);
    const [frame, boxes] = await Promise.all([
      picture.boundingBox(),
      picture.locator('.node rect').evaluateAll((found) =>
        found.map((rect) => {
          const { x, width } = rect.getBoundingClientRect();
          return { x, width };
        }),
      ),
    ]);
    const right = (frame?.x ?? 0) + (frame?.width ?? 0);
    expect(boxes.filter((box) => box.x < (frame?.x ?? 0) || box.x + box.width > right + 1)).toEqual([]);
  });

  it('can be read on a phone without scrolling sideways', async () => {
    const page = await open(storefront, 'export', 'light');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('says on a phone that the picture scrolls, and scrolls it by keyboard', async () => {
    const page = await open(storefront, 'export', 'light');
    const cue = page.getByText('Scroll it sideways');
    expect(await cue.isVisible()).toBe(false);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await cue.isVisible()).toBe(true);
    const picture = page.getByRole('region', { name: 'Picture of where the data goes' });
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => picture.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
  });

  it('is reached by the keyboard: the first stop skips to the content', async () => {
    const page = await open(storefront, 'export', 'light');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  });

  it('prints', async () => {
    const page = await open(storefront, 'export', 'light');
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
