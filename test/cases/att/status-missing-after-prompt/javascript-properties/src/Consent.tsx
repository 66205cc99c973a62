import React from 'react';
import { Button } from 'react-native';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
function Ask({ onAnswer }) {
  return <Button title="go" onPress={async () => onAnswer(await requestTrackingPermission())} />;
}
export function Screen() {
  return <Ask onAnswer={(status) => MParticle.setATTStatus(words[status], null)} />;
}
