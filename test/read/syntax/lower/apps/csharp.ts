import type { App } from '../app.js';

/** C#'s spellings. */
export const csharpApp: App = {
  path: 'A.cs',
  after: (statements, a) => `
using AdSupport;
using AppTrackingTransparency;
using mParticle.MAUI;

class Tracking {
  async Task Ask(bool b, int n, List<int> xs, Action<Action> run) {
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync();
    var a = ${a};
    var s = status;
    object x = null;
    ${statements}
  }
}`,
  isAuthorized: 'status == ATTrackingManagerAuthorizationStatus.Authorized',
  isNotAuthorized: 'status != ATTrackingManagerAuthorizationStatus.Authorized',
  cases: ['ATTrackingManagerAuthorizationStatus.Authorized', 'ATTrackingManagerAuthorizationStatus.Denied'],
  read: 'ASIdentifierManager.SharedManager.AdvertisingIdentifier',
  give: 'MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status)',
};
