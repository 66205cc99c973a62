import type { StartFlow } from '../../../model/flow.js';
import type { Signal } from '../../../model/signal.js';
import { defineRule, type Breach } from '../rule.js';
import { signalsNear } from '../scope.js';
import { guide } from '../sources.js';
import { obstaclesIn, reasonOf, upgradeOf, type Obstacle } from '../att-support.js';
import { wordsFor } from '../platform-words.js';
import { atUse } from '../subjects.js';
import { relatedUses } from '../related.js';

/** mParticle's guide, «Provide ATT status», 1: when initializing the SDK. */
export const statusMissingAtStart = defineRule({
  id: 'att/status-missing-at-start',
  severity: 'error',
  title: 'mParticle starts without an ATT status',
  rationale:
    'The user can change the permission in Settings at any time, so the status from the prompt goes stale. Without a status at start, mParticle forwards events without knowing whether the user gave permission.',
  advice: 'Set attStatus on MParticleOptions to the value of ATTrackingManager.trackingAuthorizationStatus before start(with:).',
  source: guide,
  about: ['mparticle.start'],
  needs: ['mparticle.att-status.update'],
  *check(context) {
    const obstacleTo = obstaclesIn(context);
    const updates = context.signals('mparticle.att-status.update');
    for (const flow of context.starts) {
      const { start, status } = flow;
      if (status === 'given') continue;
      const obstacle = obstacleTo(start);
      if (obstacle !== null) yield prevented(flow, obstacle, context.platforms);
      else if (status === 'undecided') yield { ...breachOf(flow, context.platforms), severity: 'note' };
      else {
        const other = signalsNear(updates, context, start.place.file).find(({ platform }) => platform !== start.platform);
        yield other === undefined ? breachOf(flow, context.platforms) : givenFrom(flow, other, context.platforms);
      }
    }
  },
  message({ status, symbol, question, line, plugin, reason, laterIn, isBeside }: Data) {
    if (reason !== null) return `${symbol} is called without an ATT status, ${reason}.`;
    if (plugin !== null) return ofPlugin(plugin, laterIn, question);
    if (isBeside) return ofWrapper(symbol, status, line, question);
    if (status === 'undecided')
      return `The audit cannot tell whether an ATT status is set before ${symbol}. ${question ?? ''}`.trim();
    if (laterIn !== null) return `${symbol} is called without an ATT status. ${laterIn} gives one only after the start.`;
    if (status === 'late')
      return `${symbol} is called without an ATT status. Line ${String(line)} sets one on the options, but runs after the call.`;
    return `${symbol} is called without an ATT status.`;
  },
});

/** The options came with version 7.0.0, the status on them later. */
const optionsAdvice =
  'Then start mParticle with start(with:) and MParticleOptions, and set attStatus on the options before that.';

/** What an Expo plugin writes is not in the repository: the remedy is a start that is. */
const pluginAdvice =
  'Start mParticle in the AppDelegate yourself, for example with a config plugin of your own, and set attStatus on MParticleOptions before start(with:). The plugin does not change an AppDelegate that already contains MParticleOptions. Check the generated AppDelegate after npx expo prebuild. Without native code, call setATTStatus with the current status each time the app launches.';

/** A start that takes no status itself: a call beside it has to give one. */
function ofWrapper(symbol: string, status: StartFlow['status'], line: number | null, question: string | null): string {
  if (status === 'undecided')
    return `The audit cannot tell whether mParticle gets an ATT status whenever ${symbol} starts it. ${question ?? ''}`.trim();
  if (status === 'late')
    return `${symbol} is called without an ATT status at every start. Line ${String(line)} gives one only for some answers of the user.`;
  return `${symbol} is called, and no code next to it gives mParticle an ATT status.`;
}

/** What the message says. */
interface Data {
  readonly status: StartFlow['status'];
  readonly symbol: string;
  readonly question: string | null;
  /** The line that gives a status, too late or not always. */
  readonly line: number | null;
  readonly plugin: string | null;
  readonly reason: string | null;
  /** Whose code gives a status after the start, at the beginning of a sentence. */
  readonly laterIn: string | null;
  /** Whether the start takes no status, so that a call beside it gives one. */
  readonly isBeside: boolean;
}

function breachOf(flow: StartFlow, platforms: readonly string[], known: Partial<Data> = {}): Breach<Data> {
  const { start, status, statuses, question } = flow;
  const plugin = flow.plugin ?? null;
  const { atStart, onOptions } = wordsFor(start, platforms);
  const line = statuses[0]?.place.line ?? null;
  const { symbol } = start;
  const data: Data = {
    status,
    symbol,
    question,
    line,
    plugin,
    reason: null,
    laterIn: null,
    isBeside: atStart !== null,
    ...known,
  };
  const advice = plugin === null ? (atStart ?? onOptions) : pluginAdvice;
  const related = relatedUses(statuses, status === 'late' ? 'This gives the status too late.' : given);
  return { ...atUse(start), data, related, ...(advice === null ? {} : { advice }) };
}

/** The SDK is an error of its own where a dependency tells its version. */
function prevented(flow: StartFlow, obstacle: Obstacle, platforms: readonly string[]): Breach<Data> {
  const { atStart } = wordsFor(flow.start, platforms);
  const advice = `${upgradeOf(obstacle)} ${atStart === null ? optionsAdvice : `Then: ${atStart}`}`;
  const severity = obstacle.kind === 'sdk' ? 'note' : 'error';
  return { ...breachOf(flow, platforms, { reason: reasonOf(obstacle, 'one') }), severity, advice };
}

/** A bridged app can give the status from another language at launch: late, and yet on every launch. A running SDK takes it from any code. */
function givenFrom(flow: StartFlow, signal: Signal, platforms: readonly string[]): Breach<Data> {
  const related = relatedUses([signal], given);
  if (wordsFor(flow.start, platforms).atStart === null)
    return {
      ...breachOf(flow, platforms, { laterIn: wordsFor(signal, platforms).title }),
      related,
      severity: 'warning',
    };
  const { place } = signal;
  const question = `Does ${place.file}:${String(place.line)} give it one whenever the app starts?`;
  return { ...breachOf(flow, platforms, { status: 'undecided', question }), related, severity: 'note' };
}

const given = 'The app gives mParticle an ATT status here.';

function ofPlugin(plugin: string, laterIn: string | null, question: string | null): string {
  if (question !== null)
    return `The audit cannot tell whether an ATT status is set before the Expo config plugin of ${plugin} starts mParticle. ${question}`;
  const later = laterIn === null ? '' : ` ${laterIn} gives one only after the start.`;
  return `The Expo config plugin of ${plugin} starts mParticle without an ATT status.${later}`;
}
