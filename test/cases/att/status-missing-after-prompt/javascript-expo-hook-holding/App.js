import { useEffect } from 'react';
import MParticle from 'react-native-mparticle';
import { useTrackingPermissions } from 'expo-tracking-transparency';

const codes = { undetermined: 0, denied: 2, granted: 3 };

export function Welcome() {
  const [response, requestPermission] = useTrackingPermissions();
  useEffect(() => {
    if (response !== null) MParticle.setATTStatus(codes[response.status]);
  }, [response]);
  return <Button onPress={() => requestPermission()} />;
}

export function Later() {
  const [, ask] = useTrackingPermissions();
  const onPress = async () => {
    const { status } = await ask();
    MParticle.setATTStatus(codes[status]);
  };
  return <Button onPress={onPress} />;
}
