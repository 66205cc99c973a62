import { sdks } from '../../src/catalog/apis/sdks.js';
import type { Sdk } from '../../src/catalog/apis/api.js';
import type { LanguageName } from '../../src/model/source.js';
import { rules } from '../../src/decide/rules/index.js';
import type { SignalDefinition } from '../../src/find/detector.js';
import { detectors } from '../../src/find/signals/index.js';
import { languages } from '../../src/read/syntax/index.js';
import type { Page } from './page.js';

/** What an SDK has for one signal in one language. */
interface Row {
  readonly sdk: string;
  readonly language: string;
  readonly signal: string;
  readonly symbols: readonly string[];
}

/** The table of platforms, APIs and rules, from the rows of the catalog. */
export function platformTable(): Page {
  const rows = sdks.flatMap(rowsOf).filter(({ signal }) => rulesAbout(signal).length > 0);
  const lines = rows.map(({ sdk, language, signal, symbols }) => {
    const links = rulesAbout(signal).map((id) => `[${id}](../rules/${id}.md)`);
    return `| ${sdk} | ${language} | ${titleOf(signal)} | ${symbols.map(codeOf).join('<br>')} | ${links.join('<br>')} |`;
  });
  return {
    path: 'docs/platforms/README.md',
    text: `# Platforms

Generated from \`src/catalog/apis/\` and the rules by \`npm run docs\`. Each row lists the APIs of one SDK that are evidence for the
same thing in one language, and the rules that report it.
[mparticle/removed-api](../rules/mparticle/removed-api.md) and [mparticle/unknown-api](../rules/mparticle/unknown-api.md) look at every API
of mParticle's SDKs.

| SDK or system | Language | What it is | APIs | Rules |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`,
  };
}

function rowsOf({ title, apis }: Sdk): readonly Row[] {
  const symbols = new Map<string, Set<string>>();
  for (const { id, signal, spelt } of apis) {
    if (signal === null) continue;
    for (const [language, spellings] of Object.entries(spelt)) {
      const key = `${language}\n${signal}`;
      symbols.set(key, new Set([...(symbols.get(key) ?? []), ...spellings.map(({ symbol }) => symbol ?? id)]));
    }
  }
  return [...symbols].map(([key, written]) => {
    const [language = '', signal = ''] = key.split('\n');
    return { sdk: title, language: languageTitle(language as LanguageName), signal, symbols: [...written] };
  });
}

function languageTitle(name: LanguageName): string {
  return languages.find((language) => language.name === name)?.title ?? name;
}

const definitions = new Map(detectors.flatMap(({ defines }) => Object.entries<SignalDefinition>(defines)));

function titleOf(signal: string): string {
  return definitions.get(signal)?.title ?? signal;
}

function rulesAbout(signal: string): readonly string[] {
  return rules.flatMap(({ id, about }) => (about.some((each) => each === signal) ? [id] : [])).sort();
}

function codeOf(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
