import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { auditFolder } from '../support/marked-project.js';

/** The published npm package: Objective-C and JavaScript that nobody here wrote. Lines are those of 2.4.6. */
const root = dirname(createRequire(import.meta.url).resolve('react-native-mparticle/package.json'));

let assessment: Assessment;
beforeAll(async () => {
  assessment = await auditFolder(root);
});

describe('react-native-mparticle 2.4.6', () => {
  it("finds every hand-over of the bridge, with the receiver resolved, and nothing in its JavaScript side's definitions", () => {
    const seen = assessment.signals.map(({ id, place, confidence }) => `${id} ${place.file}:${String(place.line)} ${confidence}`);
    const bridge = 'ios/RNMParticle/RNMParticle.m';
    expect(seen).toEqual([
      `mparticle.event ${bridge}:24 certain`,
      `mparticle.event ${bridge}:29 certain`,
      `mparticle.commerce ${bridge}:34 certain`,
      `mparticle.screen ${bridge}:39 certain`,
      `mparticle.push ${bridge}:94 certain`,
      `mparticle.user-attribute ${bridge}:126 certain`,
      `mparticle.user-attribute ${bridge}:134 certain`,
      `mparticle.user-attribute ${bridge}:142 certain`,
      `mparticle.user-attribute ${bridge}:156 certain`,
      `mparticle.identity ${bridge}:531 certain`,
      `mparticle.identity ${bridge}:533 certain`,
      `mparticle.identity ${bridge}:537 certain`,
      ...[577, 582, 583, 585, 590].map((line) => `mparticle.event-data ${bridge}:${String(line)} certain`),
    ]);
  });

  it('asks which SDK version the app has for a method that newer ones lack', () => {
    expect(assessment.findings.map(({ rule, severity, place }) => `${rule} ${severity} ${String(place.line)}`)).toEqual([
      'mparticle/removed-api note 34',
      'mparticle/removed-api note 582',
    ]);
  });

  it('reads what the podspec asks for', () => {
    expect(assessment.dependencies.map(({ name, ecosystem, basis }) => `${ecosystem} ${name} ${basis}`)).toEqual([
      'cocoapods React required',
    ]);
  });

  it('loses nothing to syntax or manifests', () => {
    expect(assessment.problems).toEqual([]);
  });
});
