import { useTrackingPermissions } from 'expo-tracking-transparency';

export function Welcome() {
  const [status, requestPermission] = useTrackingPermissions();
  console.log(status);
  return <Button onPress={() => requestPermission()} />; // expect: att/status-missing-after-prompt error
}
