import React, { useState } from 'react';
import { Button } from 'react-native';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
function Gate({ children }) {
  const ask = async () => { const s = await requestTrackingPermission(); MParticle.setATTStatus(words[s], Date.now()); };
  return children({ ask });
}
export function App() { return <Gate>{({ ask }) => <Button title="x" onPress={ask} />}</Gate>; }
