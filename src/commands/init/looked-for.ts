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
    `Looked at ${counted(summary.filesScanned, 'file')}: the app's source code, dependency files, privacy manifests and property lists.`,
    sdks.length === 0
      ? '  mParticle: no mParticle SDK found among the dependencies.'
      : `  mParticle: ${listOf([...new Set(sdks)])}.`,
    thirdPartySdks.length === 0
      ? '  Other SDKs: none found among the dependencies.'
      : `  Other SDKs: ${counted(thirdPartySdks.length, 'SDK')}, ${unknown === 0 ? 'none' : String(unknown)} without a known privacy manifest.`,
    integrations.length === 0
      ? '  Integrations: no mParticle kits among the dependencies and none in app-privacy.yaml.'
      : `  Integrations: ${listOf(integrations.map(({ name }) => name))}.`,
    'Could not look at:',
    ...questionnaire.notLookedAt.map((line) => `  - ${line}`),
    ...(unread === 0
      ? []
      : [`  - ${counted(unread, 'input')} that could not be fully read or understood. Run app-privacy audit to list them.`]),
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
  return lines.length === 0 ? [] : ['Already answered in app-privacy.yaml:', ...lines.map((line) => `  - ${line}`)];
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
  if (answeredIn.kind === 'sdks') return ['The audit looked in this repository and in the catalog. It did not read their code.'];
  if (about === 'tracking')
    return ['Not visible to the audit: what a partner combines the data with, and who it shares the data with.'];
  return [];
}

function ofCollection(answers: readonly Answer[], { thirdPartySdks }: Assessment): readonly string[] {
  const has = (kind: Answer['parties'][number]['kind']): boolean =>
    answers.some(({ parties }) => parties.some((party) => party.kind === kind));
  const absent = [
    ...(has('app') ? [] : ["the app's code, usage descriptions and privacy manifest"]),
    ...(has('mparticle') ? [] : ['mParticle calls, data plans and SDK versions']),
    ...(has('sdk') ? [] : [`what third-party SDKs declare (${counted(thirdPartySdks.length, 'SDK')} looked at)`]),
  ];
  return [
    ...(absent.length === 0 ? [] : [`Looked for evidence and found none in: ${absent.join('; ')}.`]),
    'Not visible to the audit: what your servers receive and keep.',
  ];
}

function ofIntegrations({ integrations, dependencies }: Assessment): string {
  const kits = integrations.filter(({ sources }) => sources.some(({ kind }) => kind === 'kit')).map(({ name }) => name);
  const found = kits.length === 0 ? 'and found none' : `and found ${listOf(kits)}`;
  return `The audit looked for mParticle kits among ${counted(dependencies.length, 'dependency', 'dependencies')} ${found}. Integrations that are connected on mParticle's servers do not appear in the app: see Connections in the mParticle dashboard.`;
}

function listOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
