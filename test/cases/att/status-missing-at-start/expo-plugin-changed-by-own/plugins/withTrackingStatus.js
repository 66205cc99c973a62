const { withAppDelegate } = require('expo/config-plugins');

const status = 'mParticleOptions.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)';

module.exports = (config) =>
  withAppDelegate(config, (app) => {
    app.modResults.contents = app.modResults.contents.replace('MParticle.sharedInstance().start', `${status}\n$&`);
    return app;
  });
