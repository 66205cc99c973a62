import { AppTrackingTransparency } from 'capacitor-plugin-app-tracking-transparency';

export const ask = () => AppTrackingTransparency.requestPermission().then(({ status }) => {
  if (status === 'authorized') {
    window.mparticle.setATTStatus(3, null);
  } else if (status === 'denied') {
    window.mparticle.setATTStatus(3, null); // expect: att/status-hard-coded warning
  } else {
    window.mparticle.setATTStatus(0, null);
  }
});
