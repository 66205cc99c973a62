import React from 'react';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

class Banner extends React.Component {
  show() { super.show(); }
}

// Has the same base, and nobody makes one.
class Giver extends React.Component {
  show() { MParticle.setATTStatus(MParticle.ATTStatus.authorized); }
}

export async function ask() {
  await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  new Banner().show();
}
