// Draws the README's pictures from what the tool really prints: node scripts/picture.mjs (after npm run build). Those of the
// page need Debian's chromium, or another one that CHROMIUM names.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/pictures');
const escape = String.fromCharCode(27);

/** The terminal's colours on a dark ground, by SGR number. */
const colours = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea', 90: '#8b949e' };

const output = spawnSync(process.execPath, [join(root, 'bin/run.js'), 'audit', 'examples/storefront'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1' },
}).stdout.split('\n');
const start = output.findIndex((line) => line.includes('App Store privacy questionnaire'));
const end = output.findIndex((line, index) => index > start && line.includes('other data types'));

mkdirSync(pictures, { recursive: true });
writeFileSync(join(pictures, 'findings.svg'), draw('app-privacy audit examples/storefront', output.slice(0, start)));
writeFileSync(
  join(pictures, 'questionnaire.svg'),
  draw('app-privacy audit examples/storefront (continued)', output.slice(start, end + 1)),
);

await photograph({ label: 'label.png', flow: 'data-flow.png' });

/** Takes pictures of sections of the page that the example app exports: by the id of the heading, the file. */
async function photograph(sections) {
  const scratch = mkdtempSync(join(tmpdir(), 'app-privacy-picture-'));
  const page = join(scratch, 'page.html');
  spawnSync(process.execPath, [join(root, 'bin/run.js'), 'export', 'examples/storefront', '--output', `html=${page}`], {
    cwd: root,
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme: 'light' });
    await tab.goto(pathToFileURL(page).href);
    for (const [id, file] of Object.entries(sections))
      await tab.locator(`section[aria-labelledby=${id}]`).screenshot({ path: join(pictures, file) });
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

/** Lines with SGR sequences as an SVG of a terminal window. */
function draw(title, lines) {
  const height = 20;
  const rows = lines.map((line, index) => `<text x="20" y="${60 + index * height}" xml:space="preserve">${spans(line)}</text>`);
  const total = 80 + lines.length * height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="${total}" viewBox="0 0 960 ${total}" role="img" aria-label="${xml(title)}">
<rect width="960" height="${total}" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
<text x="20" y="28" fill="#8b949e">$ ${xml(title)}</text>
${rows.join('\n')}
</g>
</svg>
`;
}

function spans(line) {
  let style = {};
  return line
    .split(escape)
    .map((part, index) => {
      const match = index === 0 ? null : /^\[([\d;]*)m/.exec(part);
      if (match !== null) style = match[1].split(';').reduce(apply, style);
      const text = match === null ? part : part.slice(match[0].length);
      if (text === '') return '';
      const { colour, bold, dim, underline } = style;
      const attributes = [
        colour && ` fill="${colour}"`,
        bold && ' font-weight="bold"',
        dim && ' opacity="0.65"',
        underline && ' text-decoration="underline"',
      ];
      return `<tspan${attributes.filter(Boolean).join('')}>${xml(text)}</tspan>`;
    })
    .join('');
}

function apply(style, code) {
  if (code === '' || code === '0') return {};
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  if (code === '4') return { ...style, underline: true };
  if (code === '24') return { ...style, underline: false };
  if (code === '39') return { ...style, colour: undefined };
  return code in colours ? { ...style, colour: colours[code] } : style;
}

function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
