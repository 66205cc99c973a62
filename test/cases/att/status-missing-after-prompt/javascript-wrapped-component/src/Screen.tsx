import React from 'react';
import { Button } from 'react-native';
import MParticle from 'react-native-mparticle';
import { withTracking } from './withTracking';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
function Screen({ askForTracking }) {
  return <Button title="x" onPress={async () => { MParticle.setATTStatus(words[await askForTracking()], Date.now()); }} />;
}
export default withTracking(Screen);
