document.addEventListener('deviceready', async () => {
  if (window.device.platform === 'Android') {
    const info = await cordova.plugins.idfa.getInfo();
    console.log(info.aaid);
  } else if (device.platform === 'iOS') {
    await cordova.plugins.idfa.requestPermission(); // expect: att/status-missing-after-prompt error
    mparticle.logEvent('asked', 1, {});
  }
});
