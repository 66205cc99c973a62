import type { Integration, IntegrationOrigin } from '../../model/integration.js';
import { escapeTerminal } from '../escape/terminal.js';
import { purposeNames } from '../purpose-names.js';
import { counted, heading, narrowestTable, placeText, prose, type Page } from './page.js';
import { verdictText } from './questionnaire.js';
import { tableLines, type Column } from './table.js';

/** `personalization,` is the longest word of the purposes. */
function columnsFor({ width }: Page): readonly Column[] {
  return [
    { title: 'Integration', width: width < 100 ? 16 : 22 },
    { title: 'Tracking', width: 9 },
    { title: 'Purposes', width: width >= narrowestTable && width < 100 ? 17 : null },
    { title: 'Known from', width: null },
  ];
}

/**
 * Where mParticle sends data to.
 * @param integrations What is configured.
 * @param page The page.
 */
export function integrationsSection(integrations: readonly Integration[], page: Page): readonly string[] {
  const title = heading(
    'mParticle integrations',
    page,
    integrations.length === 0 ? '' : counted(integrations.length, 'integration'),
  );
  if (integrations.length === 0) {
    return [
      title,
      ...prose(
        'None found in kits or app-privacy.yaml. Code does not show integrations that run on mParticle’s servers.',
        page,
        2,
      ),
    ];
  }
  return [
    title,
    ...tableLines(
      columnsFor(page),
      integrations.map((integration) => cellsOf(integration, page)),
      page,
    ),
  ];
}

function cellsOf({ name, tracking, purposes, purposesBasis, sources }: Integration, page: Page): readonly string[] {
  const words = purposes.map((id) => purposeNames[id].short).join(', ');
  const usual = purposesBasis === 'catalog' && words !== '' ? page.chalk.dim(' (usual)') : '';
  return [escapeTerminal(name), verdictText(tracking, page), words + usual, sourceText(sources)];
}

function sourceText(sources: readonly IntegrationOrigin[]): string {
  const [first] = sources.toSorted(
    (a, b) => Number(b.kind === 'kit' && b.version !== null) - Number(a.kind === 'kit' && a.version !== null),
  );
  if (first === undefined) return '';
  const more = sources.length > 1 ? ` +${sources.length - 1}` : '';
  return first.kind === 'config'
    ? placeText(first.place) + more
    : `${escapeTerminal(first.dependency)}${first.version === null ? '' : ` ${escapeTerminal(first.version)}`}${more}`;
}
