import { describe, expect, it } from 'vitest';
import { contacts, converse, map, pods, type Script } from '../support/converse.js';

describe('the questions of init', () => {
  it('stand with their evidence', async () => {
    const { heard } = await converse(map, []);
    expect(heard).toContain('    App/Map.swift:3 CLLocationManager.startUpdatingLocation');
  });

  it('leave open what is skipped, and are asked once', async () => {
    const { heard, written } = await converse(map, []);
    expect(written).toBe('');
    expect(heard.filter((line) => line.startsWith('Precise Location'))).toHaveLength(1);
  });

  it('go on with what an answer opens, until nothing is open', async () => {
    const { written } = await converse(map, [
      ['Which of these data types do you or a partner collect', 'some'],
      ['Select every data type', ['Precise Location (']],
      ['For which purposes', ['APP_FUNCTIONALITY', 'ANALYTICS']],
      ['be linked to the user', 'linked: yes'],
      ['for tracking?', 'tracking: no'],
    ]);
    expect(written).toContain(
      'PRECISE_LOCATION:\n    collected: yes\n    reason: because\n    purposes: [ANALYTICS, APP_FUNCTIONALITY]\n    linked: yes\n    tracking: no\n',
    );
  });

  it('ask what a value holds that goes to mParticle under a name that says nothing', async () => {
    const app = {
      'Podfile.lock': pods('mParticle-Apple-SDK'),
      'App/User.swift':
        'import mParticle_Apple_SDK\nMParticle.sharedInstance().identity.currentUser?.setUserAttribute("xq7", value: v)\n',
    };
    const { written } = await converse(app, [['Which data types does the app give mParticle', ['Health (']]]);
    expect(written).toContain('HEALTH:\n    collected: yes\n');
    // mParticle collects Other Data by itself, whatever the attribute holds.
    expect(written).toContain('OTHER_DATA:\n    collected: yes\n');
  });

  it('ask which integrations the dashboard connects, and then of each whether it tracks and what for', async () => {
    const { written } = await converse({ 'Podfile.lock': pods('mParticle-Apple-SDK') }, [
      ['Type part of the name', 'Amazon S3'],
      ['Type part of the name', 'no others'],
      ['For which purposes does Amazon S3 use the data?', ['ANALYTICS']],
    ]);
    expect(written).toContain('- id: amazon-s3\n    purposes: [ANALYTICS]\n');
  });

  it('ask of a kit whether its use is tracking', async () => {
    const { written } = await converse({ 'Podfile.lock': pods('mParticle-AppsFlyer-6') }, [['AppsFlyer', 'tracking: yes']]);
    expect(written).toContain('# because\n  - id: appsflyer\n    tracking: yes\n');
  });
});

describe('what an integration gets', () => {
  const app = {
    'Podfile.lock': pods('mParticle-Apple-SDK'),
    'app-privacy.yaml': 'integrations:\n  - id: appsflyer\n    purposes: [ANALYTICS]\n    tracking: yes\n',
  };

  it.each([
    ['some', '    dataTypes: [DEVICE_ID] # because\n'],
    ['all of it', '    except: [] # because\n'],
    ['none of it', '    dataTypes: [] # because\n'],
  ])('is asked once, and written into its entry: %s', async (share, line) => {
    const { heard, written } = await converse(app, [
      ['How much of this data does mParticle forward to AppsFlyer?', share],
      ['Select every data type that AppsFlyer gets', ['Device ID (']],
    ]);
    expect(written).toContain(line);
    expect(heard.filter((said) => said === 'How much of this data does mParticle forward to AppsFlyer?')).toHaveLength(1);
  });

  it('is used by the app itself besides, each type for its own purposes or all alike', async () => {
    const { written } = await converse(app, [
      ['Do you use this data yourself?', 'yes: all of it'],
      ['Select all that apply', ['APP_FUNCTIONALITY']],
    ]);
    expect(written).toContain('USER_ID:\n    ownPurposes: [APP_FUNCTIONALITY]\n');
    expect(written).toContain('DEVICE_ID:\n    ownPurposes: [APP_FUNCTIONALITY]\n');
  });

  it('may be used by partners only', async () => {
    const { written } = await converse(app, [['Do you use this data yourself?', 'no']]);
    expect(written).toContain('USER_ID:\n    ownPurposes: []\n');
  });
});

describe('code that the audit does not read', () => {
  const app = {
    'project.godot': 'config_version=5\n',
    'ios/Runner/Info.plist': '<plist><dict/></plist>',
    'player.gd': 'extends Node\n',
  };

  it('is one question: what is selected is collected, and the rest is not', async () => {
    const { heard, written } = await converse(app, [
      ['Which data types does it collect?', 'some'],
      ['Select every data type that it collects', ['Health (']],
    ]);
    expect(heard.filter((said) => said.includes('Which data types does it collect?'))).toHaveLength(1);
    expect(written).toContain('HEALTH:\n    collected: yes\n');
    expect(written).toContain('CONTACTS:\n    collected: no\n');
  });

  it('stays open where nobody answers', async () => {
    expect((await converse(app, [])).written).toBe('');
  });
});

describe('SDKs that nobody knows', () => {
  const app = { 'Podfile.lock': 'PODS:\n  - Confetti (1.0)\n  - Telemetry (2.0)\n\nCOCOAPODS: 1.16.2\n' };

  it('are asked for together, and what they collect goes on to its purposes', async () => {
    const { written } = await converse(app, [
      ['Do you know what they collect', 'yes'],
      ['Select the SDKs that collect data', ['Telemetry']],
      ['Select every data type that Telemetry collects', ['Crash Data (']],
      ['Is it correct that these SDKs collect no data', 'yes'],
      ['For which purposes', ['APP_FUNCTIONALITY']],
    ]);
    expect(written).toContain(
      'sdks:\n  - id: Telemetry\n    collects: [CRASH_DATA]\n    reason: because\n  - id: Confetti\n    collects: []\n    reason: because\n',
    );
    expect(written).toContain('CRASH_DATA:\n    purposes: [APP_FUNCTIONALITY]\n');
  });

  it('stay open where nobody knows', async () => {
    expect((await converse(app, [])).written).toBe('');
  });
});

describe('an answer to a line that people wrote', () => {
  const written = 'answers:\n  PRECISE_LOCATION: { collected: yes, reason: shown on the map } # May\n';

  it('is added, and its reason with it', async () => {
    const conversation = await converse({ ...map, 'app-privacy.yaml': written }, [['be linked to the user', 'linked: no']]);
    expect(conversation.written).toContain(
      'PRECISE_LOCATION: { collected: yes, reason: "shown on the map; linked: because", linked: no } # May',
    );
  });
});

describe('two parties that may collect the same', () => {
  const app = {
    'Podfile.lock': 'PODS:\n  - mParticle-Apple-SDK (8.20.0)\n  - FirebaseCrashlytics (11.0.0)\n\nCOCOAPODS: 1.16.2\n',
  };

  it('are asked about once, each with what it may do', async () => {
    const { heard } = await converse(app, []);
    const asked = heard.filter((line) => line.startsWith('Crash Data: '));
    expect(asked).toEqual(['Crash Data: Do you or a partner collect crash data from this app? A yes to any of these is a yes:']);
    expect(heard.filter((line) => /^ {2}[12]\. /.test(line))).toHaveLength(2);
  });

  it('are collected where one of them does', async () => {
    const { written } = await converse(app, [['Crash Data: Do you', 'collected: yes']]);
    expect(written).toContain('CRASH_DATA:\n    collected: yes\n    reason: because\n');
  });
});

describe('an answer that another contradicts', () => {
  const app = { 'Podfile.lock': 'PODS:\n  - Telemetry (2.0)\n\nCOCOAPODS: 1.16.2\n' };
  const file = 'answers:\n  CRASH_DATA: { collected: no, reason: nobody keeps it }\n';
  const collects: Script = [
    ['Do you know what they collect', 'yes'],
    ['Select the SDKs that collect data', ['Telemetry']],
    ['Select every data type that Telemetry collects', ['Crash Data (']],
  ];

  it('is shown and asked again, and stays where a person keeps it', async () => {
    const { heard, written } = await converse({ ...app, 'app-privacy.yaml': file }, collects);
    expect(heard).toContain('Crash Data: app-privacy.yaml:2 says “collected: no”, but another answer says yes.');
    expect(heard).toContain('  Reason for no: app-privacy.yaml says: nobody keeps it.');
    expect(written).toContain(file);
  });

  it('gives way where a person says so, and both reasons stay', async () => {
    const { written } = await converse({ ...app, 'app-privacy.yaml': file }, [
      ...collects,
      ['Is “collected: no” still correct', 'change it'],
    ]);
    expect(written).toContain('CRASH_DATA: { collected: yes, reason: "nobody keeps it; collected: because" }\n');
  });

  it('of the same part is shown with its line, and a person says which holds', async () => {
    const unnamed = {
      'Podfile.lock': pods('mParticle-Apple-SDK'),
      'App/User.swift':
        'import mParticle_Apple_SDK\nMParticle.sharedInstance().identity.currentUser?.setUserAttribute("xq7", value: v)\n',
      'app-privacy.yaml': 'answers:\n  HEALTH: { collected: no, reason: none }\n',
    };
    const script: Script = [['Which data types does the app give mParticle', ['Health (']]];
    const kept = await converse(unnamed, script);
    expect(kept.heard).toContain(
      'app-privacy.yaml:2 already says collected: no (answer HEALTH: none). Your answer says collected: yes.',
    );
    expect(kept.written).toContain('HEALTH: { collected: no, reason: none }\n');
    const replaced = await converse(unnamed, [...script, ['Which one is correct', 'replace it']]);
    expect(replaced.written).toContain('HEALTH: { collected: yes, reason: "none; collected: because" }\n');
  });
});

describe('going back', () => {
  it('asks the previous question again, and takes its answer out of the file', async () => {
    const { heard, written } = await converse(contacts, [
      ['Your answer', 'collected: yes'],
      ['Nothing is selected', 'go back'],
      ['Your answer', 'collected: no'],
    ]);
    expect(heard.filter((line) => line.startsWith('Contacts: Does the app send'))).toHaveLength(2);
    expect(written).toContain('CONTACTS:\n    collected: no\n');
    expect(written).not.toContain('collected: yes');
  });

  it('removes a file that was not there before', async () => {
    const { written } = await converse(contacts, [
      ['Contacts: ', 'collected: yes'],
      ['Nothing is selected', 'go back'],
    ]);
    expect(written).toBe('');
  });

  it('is not offered at the first question', async () => {
    await expect(converse(contacts, [['Contacts: ', 'go back']])).rejects.toThrow('has no choice go back');
  });
});

describe('a reason', () => {
  it.each(['', ' \t ', 'undecided'])('that says nothing is refused and asked again: “%s”', async (text) => {
    const { heard, written } = await converse(contacts, [
      ['Contacts: ', 'collected: no'],
      ['reason', text],
      ['reason', 'it stays on the device'],
    ]);
    expect(heard.some((line) => line.startsWith('Write a reason'))).toBe(true);
    expect(written).toContain('reason: it stays on the device\n');
  });
});

describe('no other integrations', () => {
  const app = { 'Podfile.lock': pods('mParticle-Apple-SDK') };

  it('is a statement of its own, and settles the question', async () => {
    const { written } = await converse(app, [['Type part of the name', 'none: no integrations']]);
    expect(written).toContain('integrationsComplete: yes # because\n');
    const again = await converse({ ...app, 'app-privacy.yaml': written }, []);
    expect(again.heard.filter((line) => line.includes('Which integrations does'))).toEqual([]);
  });

  it('is not what a list says that somebody left open', async () => {
    const { written } = await converse(app, [['Type part of the name', 'Amazon S3']]);
    expect(written).toContain(
      'integrationsComplete: no # undecided: are other integrations connected in the mParticle dashboard?\n',
    );
    const again = await converse({ ...app, 'app-privacy.yaml': written }, [['Type part of the name', 'no others']]);
    expect(again.written).toContain('integrationsComplete: yes');
  });

  it('is asked after what was looked for', async () => {
    const { heard } = await converse(app, []);
    expect(heard.find((line) => line.includes('looked for mParticle kits'))).toContain('among 1 dependency and found none.');
  });
});

describe('the course of the interview', () => {
  it('says how many questions are left', async () => {
    const { heard } = await converse({ ...map, 'Podfile.lock': pods('Acme') }, []);
    expect(heard.filter((line) => line.startsWith('Question '))).toEqual([
      'Question 1 (1 more open). An answer can open or settle other questions.',
      'Question 2 (the last open question). An answer can open or settle other questions.',
    ]);
  });

  it('begins with what was looked at, and what stands already', async () => {
    const file = 'answers:\n  NAME: { collected: no, reason: guests only }\n';
    const { heard } = await converse({ ...map, 'app-privacy.yaml': file }, []);
    expect(heard).toContain('  Other SDKs: none found among the dependencies.');
    expect(heard).toContain('  - Name: app-privacy.yaml says: guests only.');
  });
});
