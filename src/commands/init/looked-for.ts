import type { Answer } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import { counted } from '../../reports/terminal/page.js';
import type { OpenQuestion } from '../../reports/questions.js';

/** How many names a line has. */
const mostNamed = 8;

/**
 * Says what the audit looked at, and where it could not look, before a person answers anything.
 * @param assessment What the audit found.
 * @returns Lines.
 */
export function lookedAt(assessment: Assessment): readonly string[] {
  const { summary, project, thirdPartySdks, problems, questionnaire, integrations } = assessment;
  const unread = problems.filter(({ kind }) => kind === 'incomplete').length;
  const unknown = thirdPartySdks.filter(({ basis }) => basis === 'unknown').length;
  const sdks = project.sdks.map(({ name, version }) => (version === null ? name : `${name} ${version}`));
  return [
    `Looked at ${counted(summary.filesScanned, 'file')}: source code, and the manifests, lock files and property lists of the app.`,
    sdks.length === 0
      ? '  mParticle: no SDK of it was found among the dependencies.'
      : `  mParticle: ${listOf([...new Set(sdks)])}.`,
    thirdPartySdks.length === 0
      ? '  Other SDKs: none was found among the dependencies.'
      : `  Other SDKs: ${counted(thirdPartySdks.length, 'SDK')}, and for ${unknown === 0 ? 'none' : String(unknown)} of them no privacy manifest is known.`,
    integrations.length === 0
      ? '  Integrations: no mParticle kit among the dependencies, and none in app-privacy.yaml.'
      : `  Integrations: ${listOf(integrations.map(({ name }) => name))}.`,
    'Could not look at:',
    ...questionnaire.notLookedAt.map((line) => `  - ${line}`),
    ...(unread === 0
      ? []
      : [`  - ${counted(unread, 'input')} that could not be read or understood in full; app-privacy audit lists them.`]),
  ];
}

/**
 * Says what people have answered already, which stays.
 * @param assessment What the audit found.
 * @returns Lines; none where nobody has.
 */
export function alreadyAnswered({ questionnaire, integrations }: Assessment): readonly string[] {
  const answers = questionnaire.dataTypes.flatMap(({ name, reasons }) =>
    reasons.filter(({ by }) => by === 'person').map(({ text }) => `${name}: ${text}`),
  );
  const listed = integrations.filter(({ sources }) => sources.some(({ kind }) => kind === 'config')).map(({ name }) => name);
  const lines = [...answers, ...(listed.length === 0 ? [] : [`Integrations: ${listOf(listed)}.`])];
  return lines.length === 0 ? [] : ['Already in app-privacy.yaml, and kept:', ...lines.map((line) => `  - ${line}`)];
}

/**
 * Says what was looked for and not found, before a person confirms a no.
 * @param question The question.
 * @param assessment What the audit found.
 * @returns Sentences.
 */
export function notFound({ about, answeredIn, dataTypes }: OpenQuestion, assessment: Assessment): readonly string[] {
  if (about === 'collected' || about === 'line') return ofCollection(dataTypes, assessment);
  if (answeredIn.kind === 'integrations' && answeredIn.ids.length === 0) return [ofIntegrations(assessment)];
  if (answeredIn.kind === 'sdks')
    return [
      'Looked for a privacy manifest of each in this repository and in the catalogue, and found none. Their code was not read.',
    ];
  if (about === 'tracking') return ['Not visible from here: what a partner joins the data with, and to whom it passes it on.'];
  return [];
}

function ofCollection(answers: readonly Answer[], { thirdPartySdks }: Assessment): readonly string[] {
  const has = (kind: Answer['parties'][number]['kind']): boolean =>
    answers.some(({ parties }) => parties.some((party) => party.kind === kind));
  const absent = [
    ...(has('app') ? [] : ['code, usage descriptions or a privacy manifest of the app that show it']),
    ...(has('mparticle') ? [] : ['calls, data plans or mParticle SDK versions that give it to mParticle']),
    ...(has('sdk') ? [] : [`an SDK that declares it (${counted(thirdPartySdks.length, 'SDK')} looked at)`]),
  ];
  return [
    ...(absent.length === 0 ? [] : [`Looked for and not found: ${absent.join('; ')}.`]),
    'Not visible from here: what your servers receive and keep.',
  ];
}

function ofIntegrations({ integrations, dependencies }: Assessment): string {
  const kits = integrations.filter(({ sources }) => sources.some(({ kind }) => kind === 'kit')).map(({ name }) => name);
  const found = kits.length === 0 ? 'and found none' : `and found those of ${listOf(kits)}`;
  return `Looked for mParticle kits among ${counted(dependencies.length, 'dependency', 'dependencies')}, ${found}. What the dashboard connects on mParticle's servers leaves no trace in an app: look under Connections in the dashboard.`;
}

function listOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
