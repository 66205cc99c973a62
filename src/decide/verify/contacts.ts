import { citation } from '../../catalog/citation.js';
import { servicesOf, type ServiceDomains } from '../../catalog/service-domains.js';
import type { Assessment } from '../../model/assessment.js';
import { groupBy } from '../../model/group-by.js';
import type { Occurrences, RecordedContact } from '../../model/recording.js';
import type { Explained, Observed, OpenPoint, PromptAnswer } from '../../model/verification.js';
import { joined, listed, nothing, observed, together, type Outcome } from './outcome.js';
import { areDependenciesResolved, partyOf, serverIntegrationOf, type Party } from './parties.js';
import { timingOf, trackerFindings, trackerOf, type Tracker } from './trackers.js';

/** A host, with all that was recorded of it. */
interface Host {
  readonly host: string;
  readonly all: Occurrences;
  /** What the app contacted by itself, without a website; null where only websites did. */
  readonly own: Occurrences | null;
  readonly flagged: boolean;
}

/** What is asked of several hosts at once. */
interface HostOutcome extends Outcome {
  readonly host: Host;
  readonly isUnknown: boolean;
  /** A tracker of which nobody tells whether there was permission. */
  readonly needsPrompt: boolean;
  /** A tracker, or a domain that iOS takes for one. */
  readonly tracks: boolean;
}

/**
 * Explains the hosts that an app contacted.
 * @param contacts What was recorded.
 * @param assessment What the audit found.
 * @param prompt What the person who recorded tells of the prompt.
 */
export function contactsOutcome(contacts: readonly RecordedContact[], assessment: Assessment, prompt: PromptAnswer): Outcome {
  const hosts = hostsOf(contacts.filter(({ byUser }) => !byUser)).map((host) => hostOutcome(host, assessment, prompt));
  const of = (isMeant: (outcome: HostOutcome) => boolean): readonly Observed[] =>
    hosts.filter(isMeant).map(({ host }) => observed(host.host, host.all));
  const questions = [
    ...promptQuestion(
      of(({ needsPrompt }) => needsPrompt),
      prompt,
    ),
    ...(assessment.questionnaire.tracking.answer === 'no' ? trackingQuestion(of(({ tracks }) => tracks)) : []),
    ...unknownQuestion(hosts.filter(({ isUnknown }) => isUnknown).map(({ host }) => host)),
    ...websiteQuestion(contacts),
  ];
  return joined([...hosts, { ...nothing, questions }]);
}

function hostsOf(contacts: readonly RecordedContact[]): readonly Host[] {
  const groups = groupBy(contacts, ({ host }) => host);
  return Array.from(groups, ([host, group]) => {
    const [first, ...others] = group.filter(({ website }) => website === '');
    const own = first === undefined ? null : together([first, ...others]);
    return { host, all: together(group), own, flagged: group.some(({ flagged }) => flagged) };
  });
}

function hostOutcome(host: Host, assessment: Assessment, prompt: PromptAnswer): HostOutcome {
  const services = servicesOf(host.host);
  const tracker = trackerOf(host.host, assessment);
  const findings = tracker === null ? [] : trackerFindings(host.host, host.all, tracker, prompt);
  const needsPrompt = tracker !== null && findings.length === 0 && timingOf(host.all, prompt) === 'unknown';
  const who = whose(host, services, tracker, assessment);
  const outcome = joined([{ ...nothing, findings }, who ?? nothing]);
  return { ...outcome, host, isUnknown: who === null, needsPrompt, tracks: tracker !== null || host.flagged };
}

/** Who is behind a host; null where nothing says. */
function whose(host: Host, services: readonly ServiceDomains[], tracker: Tracker | null, assessment: Assessment): Outcome | null {
  const system = services.find(({ kind }) => kind === 'system');
  if (system !== undefined)
    return explained(host, { by: 'system', text: 'iOS and frameworks of Apple contact it.', place: null });
  const page = pageOf(services, assessment);
  if (page !== null) return explained(host, page);
  const parties = services.map((service) => partyOf(service, assessment)).filter((party) => party !== null);
  const [party] = parties;
  if (party !== undefined) return explained(host, party);
  const service = services.find(({ kind }) => kind === 'sdk');
  // What a website loads in a web view needs no SDK.
  if (service !== undefined && host.own !== null) return withoutSdk(host.host, host.own, service, assessment);
  if (service === undefined && tracker !== null)
    return explained(host, { by: 'answer', text: `It is ${tracker.what}.`, place: null });
  return null;
}

/** The page of the app that loads a service. */
function pageOf(services: readonly ServiceDomains[], { signals }: Assessment): Pick<Explained, 'by' | 'text' | 'place'> | null {
  const found = signals.find(({ detail }) => detail.kind === 'service' && services.some(({ id }) => id === detail.service));
  const name = services.find(({ id }) => found?.detail.kind === 'service' && id === found.detail.service)?.name;
  if (found === undefined || name === undefined) return null;
  return { by: 'sdk', text: `A page of the app loads ${name}, which contacts it.`, place: found.place };
}

function explained({ host, all }: Host, party: Party | Pick<Explained, 'by' | 'text' | 'place'>): Outcome {
  return { ...nothing, explained: [{ ...observed(host, all), ...party }] };
}

/** A domain of an SDK that is not among the dependencies. */
function withoutSdk(host: string, contacts: Occurrences, service: ServiceDomains, assessment: Assessment): Outcome {
  const integration = serverIntegrationOf(service, assessment);
  const seen = observed(host, contacts);
  if (integration !== null) {
    const text = `Why does the app contact ${host} itself, if mParticle forwards to ${integration} from its servers?`;
    const advice = `If the app contains an SDK or kit of ${service.name}, add it to the dependency files that the audit reads.`;
    return { ...nothing, questions: [{ kind: 'domain-of-server-integration', text, advice, observed: [seen] }] };
  }
  if (!areDependenciesResolved(assessment)) {
    const text = `Which dependency brings the SDK of ${service.name}, whose domain ${host} the app contacted?`;
    const advice = 'Commit the lock file (Podfile.lock or Package.resolved), and run the command again.';
    return { ...nothing, questions: [{ kind: 'sdk-unresolved', text, advice, observed: [seen] }] };
  }
  const finding = {
    ...seen,
    kind: 'sdk-not-in-dependencies' as const,
    message: `The app contacted ${host}, a domain of ${service.name}, but its dependencies do not contain the SDK.`,
    advice: `Find the code or the built framework that contains ${service.name}. Add what it collects under answers in app-privacy.yaml, or remove it.`,
    source: citation(service.source),
  };
  return { ...nothing, findings: [finding] };
}

function promptQuestion(seen: readonly Observed[], { answered, choice }: PromptAnswer): readonly OpenPoint[] {
  if (seen.length === 0) return [];
  const [text, advice] =
    answered === null && choice === null
      ? ['When did you answer the ATT prompt, and what did you choose?', 'Add --prompt-answered TIME and --prompt-answer.']
      : answered === null
        ? ['When did you answer the ATT prompt?', 'Add --prompt-answered TIME.']
        : ['What did you choose in the ATT prompt?', 'Add --prompt-answer authorized or --prompt-answer denied.'];
  const why = 'The app contacted trackers, and the recording does not contain the prompt.';
  return [{ kind: 'prompt-unknown', text, advice: `${advice} ${why}`, observed: seen }];
}

function trackingQuestion(seen: readonly Observed[]): readonly OpenPoint[] {
  if (seen.length === 0) return [];
  return [
    {
      kind: 'tracking-answered-no',
      text: 'Does the app use data for tracking? The draft answers no, but the app contacted domains that can track.',
      advice:
        'Check what the app sends there. If it is used for tracking, set tracking to yes for these data types under answers in app-privacy.yaml.',
      observed: seen,
    },
  ];
}

function unknownQuestion(hosts: readonly Host[]): readonly OpenPoint[] {
  const [first, ...others] = hosts;
  if (first === undefined) return [];
  const flagged = hosts.filter((host) => host.flagged).map(({ host }) => host);
  const marked =
    flagged.length === 0 ? '' : ` iOS marks ${listed(flagged, 'and')} as able to follow users across apps and websites.`;
  return [
    {
      kind: 'domain-unknown',
      text:
        others.length === 0
          ? `Who operates ${first.host}, and what does the app send there?`
          : `Who operates these ${hosts.length} domains, and what does the app send there?`,
      advice: `If what the app sends there is kept, answer its data types in app-privacy.yaml.${marked}`,
      observed: hosts.map(({ host, all }) => observed(host, all)),
    },
  ];
}

/** What the user opened in the app, and which websites. */
function websiteQuestion(contacts: readonly RecordedContact[]): readonly OpenPoint[] {
  const seen = contacts.filter(({ byUser }) => byUser).map((contact) => observed(contact.host, contact));
  if (seen.length === 0) return [];
  return [
    {
      kind: 'domain-of-website',
      text: 'Are any of these websites, which the user opened in the app, your own?',
      advice: 'If so, answer the data types that they collect in app-privacy.yaml. Apple counts web traffic inside an app.',
      observed: seen,
    },
  ];
}
