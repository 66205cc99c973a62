export async function go() {
  const { default: MParticle } = await import('react-native-mparticle');
  const tt = await import('expo-tracking-transparency');
  const { status } = await tt.requestTrackingPermissionsAsync();
  MParticle.setATTStatus(status === 'granted' ? MParticle.ATTAuthStatus.Authorized : MParticle.ATTAuthStatus.Denied, null);
}
export function go2() {
  import('expo-tracking-transparency').then((m) => m.requestTrackingPermissionsAsync()); // expect: att/status-missing-after-prompt error
  import('expo-tracking-transparency').then(({ requestTrackingPermissionsAsync }) => requestTrackingPermissionsAsync()); // expect: att/status-missing-after-prompt error
  import('react-native-mparticle').then(({ default: MP }) => MP.logEvent('x', 1, {}));
}
export async function go3() {
  const MP = (await import('react-native-mparticle')).default;
  MP.logEvent('x', 1, {});
}
